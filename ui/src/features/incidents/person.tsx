// A person of the roster: what is known, which alerts speak of them, and that two lines are one person.
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct, useRows } from '../../client';
import { Actions, Button, ComboBox, ConfirmWithReason, Form, Radios, TextField } from '../../parts';
import { useWords } from '../../words';
import type { Incident, Person } from './room';

const ways = ['unknown', 'detained', 'released', 'safe'] as const;
type Props = { incident: Incident; id: string; person: Person | null; readOnly: string | null; onClose: () => void };

export function PersonForm({ incident, id, person, readOnly, onClose }: Props) {
  const { t } = useWords();
  const note = useAct('note_incident_person');
  const [name, setName] = useState(person?.name ?? '');
  const [where, setWhere] = useState(person?.seen_where ?? '');
  const [whereabouts, setWhereabouts] = useState<Person['whereabouts']>(person?.whereabouts ?? 'unknown');
  const [voiding, setVoiding] = useState(false);
  const write = (void_reason: string | null) => note.run({ id: incident.line.id, person_id: id, rev: person?.rev ?? null, name, seen_where: where, whereabouts, void_reason });
  const submit = async () => {
    if (await write(null)) onClose();
  };
  const remove = async (reason: string) => {
    const done = await write(reason);
    if (done) onClose();
    return done;
  };
  return (
    <>
      <Form onSubmit={() => void submit()} problem={note.problem}>
        <TextField label={t('incidents-person-name')} name="name" value={name} onChange={setName} autoFocus help={t('incidents-person-name-help')} />
        <TextField label={t('incidents-seen-where')} name="seen_where" value={where} onChange={setWhere} />
        <Radios label={t('incidents-whereabouts')} name="whereabouts" value={whereabouts} onChange={setWhereabouts} options={ways.map((one) => ({ id: one, label: t(`incidents-whereabouts-${one}`) }))} />
        <p className="muted small">{t('incidents-whereabouts-help')}</p>
        <Actions>
          {person && person.alerts.length === 0 ? <Button kind="danger" reason={readOnly} onPress={() => setVoiding(true)}>{t('incidents-void-person')}</Button> : null}
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={note.running} reason={readOnly}>{t('common-save')}</Button>
        </Actions>
      </Form>
      {person && person.alerts.length > 0 ? <Spoken incident={incident} person={person} readOnly={readOnly} onClose={onClose} /> : null}
      <ConfirmWithReason title={t('incidents-void-person')} isOpen={voiding} onClose={() => setVoiding(false)} confirmLabel={t('incidents-void-person')} problem={note.problem} running={note.running} onConfirm={remove}>
        <p>{t('incidents-void-explained')}</p>
      </ConfirmWithReason>
    </>
  );
}

function Spoken({ incident, person, readOnly, onClose }: { incident: Incident; person: Person; readOnly: string | null; onClose: () => void }) {
  const { t } = useWords();
  const letGo = useAct('let_alert_go');
  const same = useAct('same_incident_person');
  const roster = useRows('incident_roster', { id: incident.line.id, limit: 200 }, { watch: ['incidents'] });
  const [other, setOther] = useState<string | null>(null);
  const others = roster.rows.filter(({ id }) => id !== person.id).map((one) => ({ id: one.id, label: one.name ?? t('alerts-no-name'), note: one.alerts[0]?.folio ?? '' }));
  const merge = async () => {
    if (!other) return;
    for (const alert of person.alerts) {
      if (!(await same.run({ id: incident.line.id, alert_id: alert.id, person_id: other }))) return;
    }
    onClose();
  };
  const release = async (alert_id: string) => {
    if (await letGo.run({ id: incident.line.id, alert_id })) onClose();
  };
  return (
    <>
      <h3>{t('incidents-person-alerts')}</h3>
      <ul className="incidents-candidates">
        {person.alerts.map((alert) => (
          <li key={alert.id} className="row">
            <Link to={`/alerts/${alert.id}`} className="mono">{alert.folio}</Link>
            <span className="muted">{alert.state ? t(`alerts-state-${alert.state.replaceAll('_', '-')}`, { who: alert.holder ?? '' }) : t('incidents-elsewhere')}</span>
            <Button small reason={readOnly} running={letGo.running} onPress={() => void release(alert.id)}>{t('incidents-let-go')}</Button>
          </li>
        ))}
      </ul>
      <Form onSubmit={() => void merge()} problem={letGo.problem ?? same.problem}>
        <ComboBox label={t('incidents-same-as')} name="person_id" value={other} onChange={setOther} options={others} help={t('incidents-same-help')} />
        <Actions><Button type="submit" running={same.running} reason={readOnly ?? (other ? null : t('incidents-same-choose'))}>{t('incidents-same')}</Button></Actions>
      </Form>
    </>
  );
}
