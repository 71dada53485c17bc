// The person left a place; only a transfer leaves the stay open.
import { useState } from 'react';
import { useAct, type Answer } from '../../client';
import { Actions, Button, Dialog, Form, InstantField, Select, useSeen } from '../../parts';
import { useWords } from '../../words';
import { reasons, sources, useOptions, type Reason, type Source } from './words';

type Placement = Answer<'list_custody'>['placements'][number];

export function BookOut({ placement, isOpen, onClose }: { placement: Placement; isOpen: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={`${t('custody-record-out')}: ${placement.place}`} isOpen={isOpen} onClose={onClose} size="small">
      <BookOutForm placement={placement} onClose={onClose} />
    </Dialog>
  );
}

function BookOutForm({ placement, onClose }: { placement: Placement; onClose: () => void }) {
  const { t } = useWords();
  const out = useAct('book_out');
  const [at, setAt] = useState<string | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  const [source, setSource] = useState<Source>('facility');
  const rev = useSeen(placement, out.problem);
  const submit = async () => {
    if (!at || !reason) return;
    if (await out.run({ placement_id: placement.id, rev, at, release_reason: reason, source })) onClose();
  };
  const reasonOptions = useOptions(reasons, 'paper-release');
  const sourceOptions = useOptions(sources, 'paper-source');
  return (
    <Form onSubmit={() => void submit()} problem={out.problem}>
      <InstantField label={t('custody-out-at')} name="at" value={at} onChange={setAt} zone={placement.time_zone} required />
      <Select label={t('custody-out-why')} name="release_reason" value={reason} onChange={setReason} options={reasonOptions} required />
      <Select label={t('custody-source')} name="source" value={source} onChange={setSource} options={sourceOptions} />
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={out.running} reason={at && reason ? null : t('common-required')}>{t('custody-record-out')}</Button>
      </Actions>
    </Form>
  );
}
