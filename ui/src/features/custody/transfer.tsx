// What a transfer changed, what it left, and what it asks: asked once, and shown since with who answered and when.
import { useState } from 'react';
import { newId, useAct, useCall, type Answer } from '../../client';
import { Badge, Button, ErrorPanel, Moment, Note, type Tone } from '../../parts';
import { useWords } from '../../words';
import { RecordEvent } from '../events';

type Change = Answer<'book_in'>;
type Shown = NonNullable<Answer<'list_custody'>['transfer']>;
type Effect = Shown['effects'][number];

const dashed = (code: string) => code.replaceAll('_', '-');
const tones: Record<Effect['outcome'], Tone> = { changes: 'blue', stays: 'green', ask: 'amber' };
/** The event that shows that something is pending. */
const filings: Partial<Record<Effect['what'], string>> = { bond_circuit: 'bond.requested', habeas_circuit: 'habeas.filed' };

/** What a person calls an event type. */
export function useEventLabel() {
  const { language } = useWords();
  const types = useCall('list_reference', { kind: 'event', corrected_only: false, limit: 200 }, { watch: [] });
  return (type: string) => {
    const row = types.data?.rows.find(({ key }) => key === type);
    const body = (row?.correction ?? row?.shipped) as { label_es: string; label_en: string } | undefined;
    return (language === 'es' ? body?.label_es : body?.label_en) ?? type;
  };
}

type Props = { transfer: Shown; /** The placement that stands, which is another one while the transfer is only reported. */ current: string | null; caseId: string; zone: string; onChange?: (change: Change) => void };

export function Transfer({ transfer, current, caseId, zone, onChange }: Props) {
  const { t } = useWords();
  const labelOf = useEventLabel();
  const answer = useAct('answer_pending');
  const [recording, setRecording] = useState<string | null>(null);
  const say = async (what: Effect['what'], pending: 'yes' | 'no') => {
    const change = await answer.run({ id: newId(), case_id: caseId, placement_id: transfer.placement_id, what, pending });
    if (!change) return;
    onChange?.(change);
    if (pending === 'yes') setRecording(filings[what] ?? null);
  };
  return (
    <section aria-label={t('custody-transfer-effects')}>
      <h3>{t('custody-transfer-effects')}</h3>
      <p className="muted small">{t('custody-transfer-from-to', { from: transfer.from, to: transfer.to })}</p>
      {current === null || current === transfer.placement_id ? null : <Note tone="amber">{t('custody-transfer-reported', { from: transfer.from })}</Note>}
      {answer.problem ? <ErrorPanel problem={answer.problem} /> : null}
      <ul className="transfer">
        {transfer.effects.map(({ what, outcome, answered }) => {
          const filing = filings[what];
          return (
            <li key={what} className="transfer-line">
              <span>{t(`deadline-transfer-${dashed(what)}`)}</span>
              <Badge tone={tones[outcome]}>{t(`deadline-outcome-${dashed(outcome)}`)}</Badge>
              {filing && outcome === 'ask' ? (
                <span className="row">
                  {t('custody-pending-ask', { what: labelOf(filing) })}
                  <Button small running={answer.running} onPress={() => void say(what, 'yes')}>{t('custody-pending-yes')}</Button>
                  <Button small running={answer.running} onPress={() => void say(what, 'no')}>{t('custody-pending-no')}</Button>
                </span>
              ) : null}
              {filing && answered ? (
                <span className="muted small">{t(answered.pending === 'yes' ? 'custody-pending-said-yes' : 'custody-pending-said-no', { what: labelOf(filing), who: answered.by })} · <Moment at={answered.at} zone={zone} as="absolute" /></span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {recording ? <RecordEvent caseId={caseId} zone={zone} startWith={recording} isOpen onClose={() => setRecording(null)} /> : null}
    </section>
  );
}
