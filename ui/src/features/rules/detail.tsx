// A rule, whole: how it counts, from what authority, who confirmed it, and what can be done with it.
import { useState } from 'react';
import { newId, useAct } from '../../client';
import { Actions, Badge, Button, Card, ConfirmWithReason, Day, ErrorPanel, Facts, Note, Tabs } from '../../parts';
import { useWords } from '../../words';
import { Trial } from './trial';
import { isOwn, keyOf, type Rules, type RuleView } from './types';
import { WriteRule } from './write';

type Props = { view: RuleView; of: Rules; onChosen: (key: string) => void };

/** How the rule counts, in a sentence. */
export function useCount(of: Rules): (rule: RuleView['rule']) => string {
  const { t, language } = useWords();
  return (rule) => {
    const event = of.events.find(({ type }) => type === rule.trigger_event);
    const from = event ? (language === 'es' ? event.label_es : event.label_en) : rule.trigger_event;
    const unit = rule.offset.unit === 'minutes' ? 'minutes' : rule.counting.method.replaceAll('_', '-');
    const counted = t(`rules-count-${unit}`, { n: rule.offset.value ?? 0, event: from });
    const calendar = rule.counting.holiday_calendar === 'none' ? null : t(`rules-calendar-${rule.counting.holiday_calendar.replaceAll('_', '-')}`);
    const roll = rule.counting.method === 'none' || rule.counting.method.startsWith('elapsed') ? null : t(`rules-roll-${rule.counting.roll.replaceAll('_', '-')}`);
    const closings = rule.counting.closure_policy === 'none' ? null : t(`rules-closings-${rule.counting.closure_policy.replaceAll('_', '-')}`);
    return [counted, roll, calendar, closings].filter(Boolean).join(' ');
  };
}

function Conditions({ view, of }: { view: RuleView; of: Rules }) {
  const { t, language } = useWords();
  const spanish = language === 'es';
  const value = (name: string, one: string | boolean) => {
    if (typeof one === 'boolean') return t(one ? 'fact-yes' : 'fact-no');
    const choice = of.facts.find((fact) => fact.name === name)?.values?.find((listed) => listed.value === one);
    return choice ? (spanish ? choice.label_es : choice.label_en) : one;
  };
  const conditions = view.rule.applies_when;
  if (conditions.length === 0 && !view.reserved) return <>{t('rules-always')}</>;
  return (
    <ul className="rule-conditions">
      {conditions.map((condition) => {
        const fact = of.facts.find(({ name }) => name === condition.fact);
        const wanted = (Array.isArray(condition.value) ? condition.value : [condition.value]).map((one) => value(condition.fact, one)).join(', ');
        const not = condition.op === 'neq' || condition.op === 'nin';
        return <li key={condition.fact}>{fact ? (spanish ? fact.question_es : fact.question_en) : condition.fact} <strong>{t(not ? 'rules-unless' : 'rules-when', { answers: wanted })}</strong></li>;
      })}
      {view.reserved ? <li>{t('rules-reserved')}</li> : null}
    </ul>
  );
}

function Told({ view, of }: { view: RuleView; of: Rules }) {
  const { t, language } = useWords();
  const { rule } = view;
  const count = useCount(of);
  const word = (group: string, code: string) => t(`deadline-${group}-${code.replaceAll('_', '-')}`);
  const yields = of.facts.find(({ name }) => name === rule.yields_to);
  const twin = of.rules.find((other) => other.rule.id === rule.pair);
  return (
    <Facts of={[
      [t('rules-counts'), count(rule)],
      [t('rules-applies'), <Conditions key="applies" view={view} of={of} />],
      yields ? [t('rules-yields'), language === 'es' ? yields.question_es : yields.question_en] : null,
      [t('deadline-citations'), <ul key="citations" className="rule-conditions">{rule.citations.map((text) => <li key={text}>{text}</li>)}</ul>],
      [t('rules-authority'), `${word('authority', rule.authority_type)} · ${word('confidence', rule.confidence)} · ${word('checked', rule.checked_against)}`],
      [t('rules-in-force'), <>{t('rules-from')} <Day on={rule.effective_from} />{rule.effective_to ? <> {t('rules-until')} <Day on={rule.effective_to} /></> : null} · {t(`rules-basis-${rule.effective_basis.replaceAll('_', '-')}`)}</>],
      [t('rules-who'), `${word('owner', rule.owner)} · ${word('place', rule.clock_place)}`],
      [t('deadline-if-missed'), language === 'es' ? rule.consequence_if_missed_es : rule.consequence_if_missed_en],
      twin ? [t('rules-twin'), language === 'es' ? twin.rule.title_es : twin.rule.title_en] : null,
      [t('rules-notes'), <span key="notes" lang="en">{rule.notes}</span>],
      rule.needs_attorney_review ? [t('rules-review'), <span key="review" lang="en">{rule.review_reason}</span>] : null,
      [t('rules-version'), `${rule.id} · ${view.version}`],
    ]} />
  );
}

/** Who wrote it and why, and what stands beside it. */
function Standing({ view, of, onChosen }: Props) {
  const { t, language } = useWords();
  const other = of.rules.find((one) => one.rule.id === view.rule.id && one.version !== view.version);
  const link = other ? <Button small onPress={() => onChosen(keyOf(other))}>{t(isOwn(other) ? 'rules-see-own' : 'rules-see-shipped')}</Button> : null;
  if (view.own) {
    return (
      <Note tone="blue">
        {t('rules-written-by', { author: view.own.author })} <Day on={view.own.effective_from} />: {view.own.reason} {link}
      </Note>
    );
  }
  if (!view.replaced_after) return null;
  const title = other ? (language === 'es' ? other.rule.title_es : other.rule.title_en) : '';
  return <Note tone="amber">{t('rules-replaced', { title })} <Day on={view.replaced_after} /> {link}</Note>;
}

export function RuleDetail(props: Props) {
  const { view, of, onChosen } = props;
  const { t, language } = useWords();
  const confirm = useAct('confirm_rule');
  const withdraw = useAct('withdraw_office_rule');
  const [tab, setTab] = useState<'read' | 'try'>('read');
  const [writing, setWriting] = useState<'override' | 'add' | null>(null);
  const [leaving, setLeaving] = useState(false);
  const { rule, own } = view;
  const reason = view.confirmation ? t('rules-confirmed') : own?.mine ? t('rules-not-own') : view.reserved ? t('rules-reserved-why') : null;
  const title = language === 'es' ? rule.title_es : rule.title_en;
  return (
    <div className="rule-detail">
      <Card title={title}>
        <p className="rule-marks">
          {rule.fatal ? <Badge tone="red">{t('rules-fatal')}</Badge> : null}
          {view.confirmation ? (
            <Badge tone="green">{t('rules-confirmed-by', { attorney: view.confirmation.attorney })} <Day on={view.confirmation.on} /></Badge>
          ) : <Badge tone="amber">{t('deadline-not-confirmed-mark')}</Badge>}
          {rule.walled ? <Badge tone="accent">{t('rules-walled')}</Badge> : null}
        </p>
        <Standing {...props} />
        {confirm.problem ? <ErrorPanel problem={confirm.problem} /> : null}
        <Actions>
          <Button kind="primary" running={confirm.running} reason={reason} onPress={() => void confirm.run({ id: newId(), rule_id: rule.id, version: view.version })}>{t('rules-confirm')}</Button>
          <Button reason={view.reserved ? t('rules-reserved-why') : null} onPress={() => setWriting('override')}>{t('rules-override')}</Button>
          <Button reason={view.reserved ? t('rules-reserved-why') : null} onPress={() => setWriting('add')}>{t('rules-add-like')}</Button>
          {own ? <Button onPress={() => setLeaving(true)}>{t('rules-withdraw')}</Button> : null}
        </Actions>
        <Tabs
          label={title}
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'read', title: t('rules-read'), content: <Told view={view} of={of} /> },
            { id: 'try', title: t('rules-try'), content: <Trial view={view} of={of} /> },
          ]}
        />
      </Card>
      {writing ? <WriteRule from={view} how={writing} onClose={() => setWriting(null)} onWritten={onChosen} /> : null}
      {own && leaving ? (
        <ConfirmWithReason
          title={t('rules-withdraw')}
          isOpen
          onClose={() => setLeaving(false)}
          confirmLabel={t('rules-withdraw')}
          running={withdraw.running}
          problem={withdraw.problem}
          onConfirm={(why) => withdraw.run({ id: own.id, rev: own.rev, reason: why })}
        >
          {t('rules-withdraw-explained')}
        </ConfirmWithReason>
      ) : null}
    </div>
  );
}
