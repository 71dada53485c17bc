// A correction is a new event in the place of the old one, which stays as history with its dates.
import { useState } from 'react';
import { useAct } from '../../client';
import { Actions, Button, Checkbox, Dialog, Form, Note, TextField } from '../../parts';
import { useWords } from '../../words';
import { useEventDraft } from './draft';
import { EventFields, usePreview } from './fields';
import type { EventView } from './section';

type Props = { event: EventView; caseId: string; isOpen: boolean; onClose: () => void };

export function CorrectEvent(props: Props) {
  const { t, language } = useWords();
  return (
    <Dialog title={`${t('event-correct')}: ${language === 'es' ? props.event.label_es : props.event.label_en}`} isOpen={props.isOpen} onClose={props.onClose} size="large">
      <CorrectForm {...props} />
    </Dialog>
  );
}

function CorrectForm({ event, caseId, onClose }: Props) {
  const { t } = useWords();
  const supersede = useAct('supersede_event');
  const draft = useEventDraft({ zone: event.time_zone, from: event });
  const { brought, counting } = usePreview(caseId, draft);
  const [reason, setReason] = useState('');
  const [never, setNever] = useState(false);
  const submit = async () => {
    const done = await supersede.run({ event_id: event.id, reason, with: never ? null : draft.event });
    if (done) onClose();
  };
  const missing = reason.trim() === '' || (!never && (!draft.event || !draft.who));
  return (
    <Form onSubmit={() => void submit()} problem={supersede.problem}>
      <Note>{t('event-correct-why')}</Note>
      <TextField label={t('event-correction-reason')} name="reason" value={reason} onChange={setReason} lines={2} required />
      <Checkbox selected={never} onChange={setNever}>{t('event-did-not-happen')}</Checkbox>
      {never ? null : <EventFields caseId={caseId} draft={draft} brought={brought} counting={counting} />}
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={supersede.running || (!never && counting)} reason={missing ? t('common-required') : null}>{t('event-correct')}</Button>
      </Actions>
    </Form>
  );
}
