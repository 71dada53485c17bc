// The person, the contacts with what each may be told, the consents, and what was said to whom.
import { useState } from 'react';
import { Badge, Button, Card, Day, Facts } from '../../parts';
import { useWords } from '../../words';
import { Consents } from './consents';
import { Contacts } from './contacts';
import { Disclosures } from './disclosures';
import { ANumber } from './marks';
import { PersonDialog } from './person-form';
import type { CaseView } from './sections';

function PersonCard({ view, short }: { view: CaseView; short: boolean }) {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const { person } = view;
  const said = (text: string | null | undefined) => (text ? text : <span className="muted">{t('person-not-recorded')}</span>);
  const born = person.birth
    ? <>{person.birth.precision === 'year' ? person.birth.date.slice(0, 4) : person.birth.precision === 'month' ? person.birth.date.slice(0, 7) : <Day on={person.birth.date} />} {person.birth.precision === 'day' ? null : <span className="muted">({t(`person-precision-${person.birth.precision}`).toLowerCase()})</span>}</>
    : said(null);
  return (
    <Card title={t('person-title')} actions={<Button small onPress={() => setEditing(true)} reason={view.may.write ? null : t('case-may-not-write')}>{t('common-edit')}</Button>}>
      <Facts
        of={[
          [t('person-given_names'), said(person.given_names)],
          [t('person-paternal_surname'), said(person.paternal_surname)],
          [t('person-maternal_surname'), said(person.maternal_surname)],
          person.other_names ? [t('person-other_names'), person.other_names] : null,
          [t('person-birth'), born],
          [t('person-a_number'), person.a_number ? <ANumber of={person.a_number} /> : said(null)],
          [t('person-languages'), said(person.languages.join(', '))],
          [t('person-nationality'), t(`person-nationality-${person.nationality}`)],
          ...(short ? [] : [
            [t('person-nationality_evidence'), said(person.nationality_evidence)] as const,
            [t('person-sex'), person.sex ? t(`person-sex-${person.sex}`) : said(null)] as const,
            [t('person-birth_state'), said(person.birth_state)] as const,
            [t('person-curp'), said(person.curp)] as const,
            [t('person-passport'), said(person.passport)] as const,
            [t('person-matricula'), said(person.matricula)] as const,
          ]),
        ]}
      />
      {person.vulnerabilities.length > 0 ? <div className="row case-cares">{person.vulnerabilities.map((one) => <Badge key={one} tone="amber">{t(`person-vulnerability-${one}`)}</Badge>)}</div> : null}
      {editing ? <PersonDialog caseId={view.case.id} of={person} onClose={() => setEditing(false)} /> : null}
    </Card>
  );
}

/** `short`: beside the overview, without what was said to whom. */
export function People({ view, short = false }: { view: CaseView; short?: boolean }) {
  if (short) return <><PersonCard view={view} short /><Contacts view={view} /></>;
  return (
    <div className="columns">
      <div className="stack"><PersonCard view={view} short={false} /><Consents view={view} /></div>
      <div className="stack"><Contacts view={view} /><Disclosures view={view} /></div>
    </div>
  );
}
