// What a booking brought: another consulate, what a transfer changes and what stays, what must be asked, dates that moved, what may be recorded next.
import { useState } from 'react';
import type { Answer } from '../../client';
import { Actions, Button, Note } from '../../parts';
import { useWords } from '../../words';
import { Changes } from '../deadlines';
import { RecordEvent } from '../events';
import { Transfer, useEventLabel } from './transfer';

type Change = Answer<'book_in'>;

export function WhatFollows({ change, caseId, onChange, onClose }: { change: Change; caseId: string; onChange: (change: Change) => void; onClose: () => void }) {
  const { t } = useWords();
  const labelOf = useEventLabel();
  const [recording, setRecording] = useState<string | null>(null);
  const zone = change.custody.time_zone;
  return (
    <>
      {change.responsible_office ? (
        <Note tone="amber"><strong>{t('custody-other-office', { office: change.responsible_office })}</strong><br />{t('custody-other-office-help')}</Note>
      ) : null}
      {change.custody.transfer && change.transfer.length > 0 ? <Transfer transfer={change.custody.transfer} current={change.custody.current} caseId={caseId} zone={zone} onChange={onChange} /> : null}
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
