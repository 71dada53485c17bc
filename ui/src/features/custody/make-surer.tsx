// A second source, or the custodian, says the same.
import { useState } from 'react';
import { useAct, type Answer } from '../../client';
import { Actions, Button, Dialog, Form, Select, useSeen } from '../../parts';
import { useWords } from '../../words';
import { confidences, sources, useOptions, type Confidence, type Source } from './words';

type Placement = Answer<'list_custody'>['placements'][number];

export function MakeSurer({ placement, isOpen, onClose }: { placement: Placement; isOpen: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={`${t('custody-confirm')}: ${placement.place}`} isOpen={isOpen} onClose={onClose} size="small">
      <MakeSurerForm placement={placement} onClose={onClose} />
    </Dialog>
  );
}

function MakeSurerForm({ placement, onClose }: { placement: Placement; onClose: () => void }) {
  const { t } = useWords();
  const confirm = useAct('confirm_placement');
  const [confidence, setConfidence] = useState<Confidence>('confirmed');
  const [source, setSource] = useState<Source>('facility');
  const rev = useSeen(placement, confirm.problem);
  const submit = async () => {
    if (await confirm.run({ placement_id: placement.id, rev, confidence, source })) onClose();
  };
  const surer = useOptions(confidences, 'paper-confidence').slice(1);
  const sourceOptions = useOptions(sources, 'paper-source');
  return (
    <Form onSubmit={() => void submit()} problem={confirm.problem}>
      <Select label={t('custody-confidence')} name="confidence" value={confidence} onChange={setConfidence} options={surer} />
      <Select label={t('custody-source')} name="source" value={source} onChange={setSource} options={sourceOptions} />
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={confirm.running}>{t('custody-confirm')}</Button>
      </Actions>
    </Form>
  );
}
