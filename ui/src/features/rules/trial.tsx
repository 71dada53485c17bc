// "What if": the office's rules on typed facts. Nothing is kept, and no case is read.
import { useState } from 'react';
import { useCall, type Params } from '../../client';
import { Await, Badge, Checkbox, DateField, Empty, FormGrid, InstantField, Note, Select, hereZone } from '../../parts';
import { useWords } from '../../words';
import { toneOf, useDueText, useSentence } from '../deadlines';
import type { Rules, RuleView } from './types';

/** Zones in which a matter of this work can lie. */
const zones = [
  'America/Los_Angeles', 'America/Phoenix', 'America/Denver', 'America/Chicago', 'America/New_York', 'America/Puerto_Rico', 'America/Anchorage',
  'Pacific/Honolulu', 'Pacific/Guam', 'America/Tijuana', 'America/Ciudad_Juarez', 'America/Matamoros', 'America/Mexico_City',
];
const offices: Readonly<Record<string, string>> = { ecas_unplanned_outage: 'ecas', frcrp45: 'district_clerk' };

type Asked = Params<'try_rules'>;
type Closure = NonNullable<Asked['closures']>[number];

/** The office whose closing a rule looks at. */
function officeOf({ rule }: RuleView): Closure['office'] | null {
  const policy = rule.counting.closure_policy;
  if (policy === 'none') return null;
  if (policy === 'frap26') return rule.clock_place === 'district_clerk' ? 'district_clerk' : 'circuit_clerk';
  return (offices[policy] ?? 'ecas') as Closure['office'];
}

function Said({ asked, of }: { asked: Asked; of: RuleView }) {
  const { t, language } = useWords();
  const answer = useCall('try_rules', asked, { watch: ['rules'] });
  const dueText = useDueText();
  const sentence = useSentence(asked.time_zone);
  return (
    <Await of={answer}>
      {({ items, silent }) => {
        const mine = items.filter((item) => item.rule_id === of.rule.id);
        return (
          <div aria-live="polite">
            {mine.length === 0 ? <Note tone="amber">{t(silent.includes(of.rule.id) ? 'rules-try-silent' : 'rules-try-nothing')}</Note> : null}
            {mine.map((item) => (
              <div key={item.rule_version} className="rule-said">
                <p className="rule-due">
                  <Badge tone={toneOf(item.colour)}>{t(`deadline-status-${item.status}`)}</Badge>{' '}
                  <strong>{dueText(item.status === 'superseded' && item.set_date ? { on: item.set_date } : item.due, item.zone)}</strong>
                </p>
                {item.rule_version === of.version ? null : <Note tone="amber">{t('rules-try-other-version')}</Note>}
                <ol className="trace">{item.trace.map((step, at) => <li key={`${step.code} ${at}`}>{sentence(step)}</li>)}</ol>
              </div>
            ))}
            {items.length > mine.length ? (
              <>
                <h3>{t('rules-try-beside')}</h3>
                <ul className="rule-conditions">
                  {items.filter((item) => item.rule_id !== of.rule.id).map((item) => (
                    <li key={item.rule_id}>{language === 'es' ? item.title_es : item.title_en}: <strong>{dueText(item.due, item.zone)}</strong></li>
                  ))}
                </ul>
              </>
            ) : null}
          </div>
        );
      }}
    </Await>
  );
}

export function Trial({ view, of }: { view: RuleView; of: Rules }) {
  const { t, language } = useWords();
  const spanish = language === 'es';
  const here = hereZone();
  const [zone, setZone] = useState(zones.includes(here) ? here : 'America/Chicago');
  const [at, setAt] = useState<string | null>(null);
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>({});
  const [setDate, setSetDate] = useState<string | null>(null);
  const [closed, setClosed] = useState<string | null>(null);
  const [confirmed, setConfirmed] = useState(true);
  const [asOf, setAsOf] = useState<string | null>(null);
  const event = of.events.find(({ type }) => type === view.rule.trigger_event);
  const office = officeOf(view);
  const asksFor = new Set([...view.rule.applies_when.map(({ fact }) => fact), ...(view.rule.yields_to ? [view.rule.yields_to] : [])]);
  const choices = (values: Rules['facts'][number]['values']) => [
    ...(values && values.length > 0
      ? values.map((one) => ({ id: one.value, label: spanish ? one.label_es : one.label_en }))
      : (['yes', 'no'] as const).map((id) => ({ id: id as string, label: t(`fact-${id}`) }))),
    { id: 'not_sure', label: t('fact-not_sure') },
  ];
  const asked: Asked | null = at ? {
    event_type: view.rule.trigger_event, at, time_zone: zone, facts, set_date: setDate, as_of: asOf,
    closures: office && closed ? [{ office, date: closed, confirmed }] : [],
  } : null;
  return (
    <>
      <p className="muted">{t('rules-try-explained', { event: event ? (spanish ? event.label_es : event.label_en) : view.rule.trigger_event })}</p>
      <FormGrid>
        <InstantField label={t('rules-try-at')} value={at} onChange={setAt} zone={zone} required />
        <Select label={t('rules-try-zone')} value={zone} onChange={setZone} options={zones.map((id) => ({ id, label: id }))} />
        {of.facts.filter(({ name }) => asksFor.has(name)).map((fact) => (
          <Select
            key={fact.name}
            label={spanish ? fact.question_es : fact.question_en}
            value={facts[fact.name] ?? null}
            onChange={(value) => setFacts({ ...facts, [fact.name]: value })}
            options={choices(fact.values)}
            placeholder={t('fact-not_asked')}
          />
        ))}
        {view.rule.yields_to ? <DateField label={t('rules-try-set-date')} value={setDate} onChange={setSetDate} zone={zone} lean="future" /> : null}
        {office ? <DateField label={t('rules-try-closed', { office: t(`deadline-closed-${office.replaceAll('_', '-')}`) })} value={closed} onChange={setClosed} zone={zone} lean="future" /> : null}
        {view.rule.effective_basis === 'as_of' ? <DateField label={t('rules-try-as-of')} value={asOf} onChange={setAsOf} zone={zone} help={t('rules-try-as-of-help')} /> : null}
      </FormGrid>
      {office && closed ? <Checkbox selected={confirmed} onChange={setConfirmed}>{t('rules-try-closing-confirmed')}</Checkbox> : null}
      {asked ? <Said asked={asked} of={view} /> : <Empty title={t('rules-try-empty')} />}
    </>
  );
}
