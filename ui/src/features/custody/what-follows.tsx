// What a booking brought: another consulate, what a transfer changes and what stays, what must be asked, dates that moved, what may be recorded next.
import { useState } from 'react';
import { useCall, type Answer } from '../../client';
import { Actions, Badge, Button, Note, type Tone } from '../../parts';
import { useWords } from '../../words';
import { Changes } from '../deadlines';
import { RecordEvent } from '../events';

type Change = Answer<'book_in'>;
type Effect = Change['transfer'][number];

const dashed = (code: string) => code.replaceAll('_', '-');
const tones: Record<Effect['outcome'], Tone> = { changes: 'blue', stays: 'green', ask: 'amber' };
/** The event that shows that something is pending. */
const filings: Partial<Record<Effect['what'], string>> = { bond_circuit: 'bond.requested', habeas_circuit: 'habeas.filed' };

export function WhatFollows({ change, caseId, onClose }: { change: Change; caseId: string; onClose: () => void }) {
  const { t, language } = useWords();
  const types = useCall('list_reference', { kind: 'event', corrected_only: false, limit: 200 }, { watch: [] });
  const [recording, setRecording] = useState<string | null>(null);
  const [said, setSaid] = useState<Partial<Record<Effect['what'], Effect['outcome']>>>({});
  const zone = change.custody.time_zone;
  const effects = change.transfer.map((effect) => ({ ...effect, outcome: said[effect.what] ?? effect.outcome }));
  const labelOf = (type: string) => {
    const row = types.data?.rows.find(({ key }) => key === type);
    const body = (row?.correction ?? row?.shipped) as { label_es: string; label_en: string } | undefined;
    return (language === 'es' ? body?.label_es : body?.label_en) ?? type;
  };
  return (
    <>
      {change.responsible_office ? (
        <Note tone="amber"><strong>{t('custody-other-office', { office: change.responsible_office })}</strong><br />{t('custody-other-office-help')}</Note>
      ) : null}
      {effects.length > 0 ? (
        <>
          <h3>{t('custody-transfer-effects')}</h3>
          <ul className="transfer">
            {effects.map(({ what, outcome }) => {
              const filing = filings[what];
              return (
                <li key={what} className="transfer-line">
                  <span>{t(`deadline-transfer-${dashed(what)}`)}</span>
                  <Badge tone={tones[outcome]}>{t(`deadline-outcome-${dashed(outcome)}`)}</Badge>
                  {outcome === 'ask' && filing ? (
                    <span className="row">
                      {t('custody-pending-ask', { what: labelOf(filing) })}
                      <Button small onPress={() => setRecording(filing)}>{t('custody-pending-yes')}</Button>
                      <Button small onPress={() => setSaid({ ...said, [what]: 'changes' })}>{t('custody-pending-no')}</Button>
                    </span>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
      <h3>{t('custody-dates-changed', { n: change.changes.length })}</h3>
      <Changes of={change.changes} empty={t('custody-no-date-changed')} />
      {change.suggested_events.length > 0 ? (
        <Note tone="blue">
          <strong>{t('custody-suggested')}</strong> {t('custody-suggested-help')}
          <div className="row">{change.suggested_events.map((type) => <Button key={type} small onPress={() => setRecording(type)}>{labelOf(type)}</Button>)}</div>
        </Note>
      ) : null}
      {recording ? <RecordEvent caseId={caseId} zone={zone} startWith={recording} isOpen onClose={() => setRecording(null)} /> : null}
      <Actions><Button kind="primary" autoFocus onPress={onClose}>{t('common-close')}</Button></Actions>
    </>
  );
}
