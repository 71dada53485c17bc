// Gives alerts that wait to a colleague, those that have waited longest first.
import { useState } from 'react';
import { useAct, useRows } from '../../client';
import { Actions, Button, Form, Note, Select, TextField, useToast } from '../../parts';
import { useWords } from '../../words';
import type { Incident } from './room';

export function AssignForm({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const assign = useAct('assign_incident');
  const colleagues = useRows('list_colleagues', { limit: 200 }, { watch: ['users'] });
  const [to, setTo] = useState<string | null>(null);
  const [most, setMost] = useState(String(Math.min(incident.line.waiting, 10)));
  const count = Number(most);
  const missing = to === null ? t('incidents-assign-choose') : Number.isInteger(count) && count >= 1 && count <= 200 ? null : t('incidents-assign-range');
  const submit = async () => {
    const done = to && !missing ? await assign.run({ id: incident.line.id, to, most: count }) : null;
    if (done) {
      toast({ text: t('incidents-assigned', { taken: done.taken, waiting: done.waiting }) });
      onClose();
    }
  };
  return (
    <Form onSubmit={() => void submit()} problem={assign.problem}>
      <Note tone="blue">{t('incidents-assign-explained')}</Note>
      <Select label={t('incidents-assign-to')} name="to" value={to} onChange={setTo} options={colleagues.rows.map(({ id, display_name }) => ({ id, label: display_name }))} />
      <TextField label={t('incidents-assign-most', { count: incident.line.waiting })} name="most" value={most} onChange={setMost} inputMode="numeric" />
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={assign.running} reason={missing}>{t('incidents-assign')}</Button>
      </Actions>
    </Form>
  );
}
