import { useNavigate, useParams } from 'react-router';
import { useCall } from '../../client';
import { Await, Card, Note, Tabs } from '../../parts';
import { useWords } from '../../words';
import { Documents } from './documents';
import { Head } from './head';
import { History } from './history';
import { Notes } from './notes';
import { People } from './people';
import { sectionsOf, type CaseView, type Place } from './sections';
import { CaseTimeline } from './timeline';

const tabs = ['overview', 'custody', 'timeline', 'people', 'notes', 'documents', 'representation', 'papers', 'history'] as const;
type Tab = (typeof tabs)[number];

/** A tab that only other features fill stands when one does. */
const hasContent = (tab: Tab): boolean => (tab === 'custody' || tab === 'representation' || tab === 'papers' ? sectionsOf(tab).length > 0 : true);

/** What other features bring to a place of the case. */
function Contributed({ place, view }: { place: Place; view: CaseView }) {
  return <>{sectionsOf(place).map(({ id, Section }) => <Section key={id} caseId={view.case.id} view={view} />)}</>;
}

/** What never changes from case to case, so that it says nothing about this one. */
function Reserved({ view }: { view: CaseView }) {
  const { t } = useWords();
  return view.may.inside_wall ? <Note tone="amber">{t('case-inside-wall')}</Note> : <Note>{t('case-reserved')}</Note>;
}

function Content({ tab, view }: { tab: Tab; view: CaseView }) {
  const { t } = useWords();
  switch (tab) {
    case 'overview':
      return (
        <div className="case-overview">
          <div className="stack"><Contributed place="overview" view={view} /><Card title={t('notes-title')}><Notes view={view} short /></Card></div>
          <div className="stack"><Contributed place="aside" view={view} /><People view={view} short /><Reserved view={view} /></div>
        </div>
      );
    case 'timeline':
      return <CaseTimeline view={view} />;
    case 'people':
      return <People view={view} />;
    case 'notes':
      return <><Reserved view={view} /><Notes view={view} /></>;
    case 'documents':
      return <Documents view={view} />;
    case 'custody':
    case 'representation':
    case 'papers':
      return <div className="stack"><Contributed place={tab} view={view} /></div>;
    case 'history':
      return <History view={view} />;
  }
}

export function CaseScreen() {
  const { id = '', tab } = useParams();
  const { t } = useWords();
  const go = useNavigate();
  const asked = useCall('get_case', { id });
  const selected = tabs.find((one) => one === tab) ?? 'overview';
  return (
    <div className="page case">
      <Await of={asked}>
        {(view) => (
          <>
            <Head view={view} />
            <Tabs
              label={t('case-sections')}
              selected={selected}
              onSelect={(next) => void go(`/cases/${id}/${next}`, { replace: true })}
              tabs={tabs.filter(hasContent).map((one) => ({
                id: one,
                title: t(`case-tab-${one}`),
                content: <Content tab={one} view={view} />,
              }))}
            />
          </>
        )}
      </Await>
    </div>
  );
}
