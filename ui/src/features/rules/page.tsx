import { useState } from 'react';
import { Link, Route, Routes } from 'react-router';
import { useCall } from '../../client';
import { Await, Badge, Checkbox, Empty, PageHead, Select, TextField } from '../../parts';
import { useWords } from '../../words';
import { toneOf } from '../deadlines';
import { RuleChanges } from './changes';
import { ClosingsPage } from './closings';
import { RuleDetail } from './detail';
import { everything, filtered, isOwn, keyOf, type Filter, type Rules, type RuleView } from './types';
import './rules.css';

/** A rule in the list: what it is, whether an attorney confirmed it, whose it is. */
function Line({ view, selected, onSelect }: { view: RuleView; selected: boolean; onSelect: () => void }) {
  const { t, language } = useWords();
  const { rule } = view;
  return (
    <li>
      <button type="button" className={view.in_force ? 'rule-line' : 'rule-line rule-out'} aria-current={selected} onClick={onSelect}>
        <span className="rule-title">{language === 'es' ? rule.title_es : rule.title_en}</span>
        <span className="rule-marks">
          <Badge tone={toneOf(view.colour)}>{t(`deadline-kind-${rule.kind.replaceAll('_', '-')}`)}</Badge>
          {isOwn(view) ? <Badge tone="accent">{t('rules-own')}</Badge> : null}
          {view.in_force ? null : <Badge tone="grey">{t('rules-not-in-force')}</Badge>}
          <span className="small muted">{rule.id} · {view.confirmation ? t('rules-confirmed') : t('deadline-not-confirmed-mark')}</span>
        </span>
      </button>
    </li>
  );
}

function Filters({ of, filter, onFilter }: { of: Rules; filter: Filter; onFilter: (filter: Filter) => void }) {
  const { t, language } = useWords();
  const phases = of.phases.map((phase) => ({ id: phase.id, label: `${phase.id} ${language === 'es' ? phase.name_es : phase.name_en}` }));
  const present = phases.filter(({ id }) => of.rules.some(({ rule }) => rule.phase === id));
  return (
    <div className="rule-filters">
      <TextField label={t('rules-find')} value={filter.text} onChange={(text) => onFilter({ ...filter, text })} type="search" />
      <Select label={t('rules-phase')} value={filter.phase} onChange={(phase) => onFilter({ ...filter, phase })} options={[{ id: '', label: t('rules-every-phase') }, ...present]} />
      <Checkbox selected={filter.unconfirmed} onChange={(unconfirmed) => onFilter({ ...filter, unconfirmed })}>{t('rules-unconfirmed-only')}</Checkbox>
      <Checkbox selected={filter.own} onChange={(own) => onFilter({ ...filter, own })}>{t('rules-own-only')}</Checkbox>
    </div>
  );
}

function Book({ of }: { of: Rules }) {
  const { t } = useWords();
  const [filter, setFilter] = useState(everything);
  const [chosen, setChosen] = useState<string | null>(null);
  const found = filtered(of.rules, filter);
  const shown = of.rules.find((view) => keyOf(view) === chosen) ?? found[0] ?? null;
  return (
    <div className="rule-book">
      <section className="rule-list" aria-label={t('rules-list')}>
        <Filters of={of} filter={filter} onFilter={setFilter} />
        <p className="small muted" role="status">{t('rules-count', { count: found.length })}</p>
        {found.length === 0 ? <Empty title={t('rules-none')}>{t('rules-none-explained')}</Empty> : (
          <ul className="rule-lines">
            {found.map((view) => <Line key={keyOf(view)} view={view} selected={view === shown} onSelect={() => setChosen(keyOf(view))} />)}
          </ul>
        )}
      </section>
      {shown ? <RuleDetail key={keyOf(shown)} view={shown} of={of} onChosen={setChosen} /> : null}
    </div>
  );
}

function Read() {
  const { t } = useWords();
  const rules = useCall('list_rules', {}, { watch: ['rules', 'reference'] });
  return (
    <div className="page page-full">
      <PageHead title={t('rules-title')} actions={<><Link className="button" to="/rules/closings">{t('closings-title')}</Link><Link className="button" to="/rules/changes">{t('rules-changes')}</Link></>}>
        {t('rules-explained')}
      </PageHead>
      <Await of={rules}>{(of) => <Book of={of} />}</Await>
    </div>
  );
}

export default function RulesPage() {
  return (
    <Routes>
      <Route index element={<Read />} />
      <Route path="closings" element={<ClosingsPage />} />
      <Route path="changes" element={<RuleChanges />} />
    </Routes>
  );
}
