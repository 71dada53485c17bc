// On an alert: the incident that it is gathered in, or the question in which it belongs. The key G opens the question.
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { newId, useAct, useRows, type Answer } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Actions, Button, Card, Dialog, Form, Radios, Select, TextField } from '../../parts';
import { useWords } from '../../words';

type Alert = Answer<'get_alert'>;

/** Whether the question stands open; the room of the alerts holds it, so that its key works wherever focus rests. */
export type Gathering = { isOpen: boolean; open: () => void; close: () => void };

export function IncidentOfAlert({ alert, gathering }: { alert: Alert; gathering: Gathering }) {
  const { t } = useWords();
  const handles = holds(useMe(), ['intake', 'lawyer', 'manager']);
  if (alert.line.seen !== 'accountable' || alert.line.exercise) return null;
  return (
    <Card title={t('incidents-of-alert')}>
      {alert.incident ? <p><Link to={`/incidents/${alert.incident.id}`}>{alert.incident.title}</Link></p> : (
        <>
          <p className="muted">{t('incidents-of-alert-none')}</p>
          <Button small shortcut="G" reason={handles ? null : t('problem-forbidden')} onPress={gathering.open}>{t('incidents-gather-alert')}</Button>
        </>
      )}
      <Dialog title={`${t('incidents-gather-alert')} · ${alert.line.folio}`} isOpen={gathering.isOpen && handles && !alert.incident} onClose={gathering.close} size="small">
        <GatherForm alert={alert} onClose={gathering.close} />
      </Dialog>
    </Card>
  );
}

function GatherForm({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const known = useRows('list_incidents', { closed: false, limit: 50 }, { watch: ['incidents'] });
  const opening = useAct('open_incident');
  const gather = useAct('gather_alerts');
  const [id] = useState(newId);
  const [way, setWay] = useState<'new' | 'known'>('new');
  const [into, setInto] = useState<string | null>(null);
  const [title, setTitle] = useState(t('incidents-title-default', { place: alert.line.place ?? alert.line.folio }));
  const submit = async () => {
    if (way === 'new') {
      const view = await opening.run({ id, title, alert_id: alert.line.id });
      if (view) void navigate(`/incidents/${view.line.id}`);
    } else if (into && (await gather.run({ id: into, alerts: [alert.line.id] }))) onClose();
  };
  const missing = way === 'new' ? (title.trim() ? null : t('common-required')) : into ? null : t('incidents-choose');
  return (
    <Form onSubmit={() => { if (!missing) void submit(); }} problem={opening.problem ?? gather.problem}>
      <p>{t('incidents-gather-explained')}</p>
      {known.rows.length === 0 ? null : (
        <Radios label={t('incidents-which')} name="way" value={way} onChange={setWay} options={[{ id: 'new', label: t('incidents-new') }, { id: 'known', label: t('incidents-known') }]} />
      )}
      {way === 'new'
        ? <TextField label={t('incidents-name')} name="title" value={title} onChange={setTitle} required autoFocus help={t('incidents-name-help')} />
        : <Select label={t('incidents-title')} name="id" value={into} onChange={setInto} options={known.rows.map((one) => ({ id: one.id, label: one.title }))} />}
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={opening.running || gather.running} reason={missing}>{t(way === 'new' ? 'incidents-open' : 'incidents-gather')}</Button>
      </Actions>
    </Form>
  );
}
