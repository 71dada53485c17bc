// What a booking brought: another consulate, what a transfer changes, dates that moved, and what may be recorded next.
import type { Answer } from '../../client';
import { Actions, Button, Facts, Note } from '../../parts';
import { useWords } from '../../words';

const dashed = (code: string) => code.replaceAll('_', '-');

export function WhatFollows({ change, onClose }: { change: Answer<'book_in'>; onClose: () => void }) {
  const { t } = useWords();
  return (
    <>
      {change.responsible_office ? (
        <Note tone="amber"><strong>{t('custody-other-office', { office: change.responsible_office })}</strong><br />{t('custody-other-office-help')}</Note>
      ) : null}
      {change.transfer.length > 0 ? (
        <>
          <h3>{t('custody-transfer-effects')}</h3>
          <Facts of={change.transfer.map(({ what, outcome }) => [t(`deadline-transfer-${dashed(what)}`), t(`deadline-outcome-${dashed(outcome)}`)] as const)} />
        </>
      ) : null}
      <p>{t('custody-dates-changed', { n: change.changes.length })}</p>
      {change.suggested_events.length > 0 ? <Note tone="blue"><strong>{t('custody-suggested')}</strong><br />{t('custody-suggested-help')}</Note> : null}
      <Actions><Button kind="primary" autoFocus onPress={onClose}>{t('common-close')}</Button></Actions>
    </>
  );
}
