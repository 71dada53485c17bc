// An authority asks by telephone: words that neither confirm nor deny, and a note that goes to whoever heads protection. Key: Alt A.
import { useEffect, useState } from 'react';
import { newId, useAct, useCall } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Actions, Await, Badge, Button, Card, Dialog, ErrorPanel, Form, FormGrid, Moment, Note, TextField, useToast } from '../../parts';
import { useWords } from '../../words';
import './calls.css';

export function AuthorityButton() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey && !event.ctrlKey && !event.metaKey && event.key.toLowerCase() === 'a') {
        event.preventDefault();
        setOpen(true);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button shortcut="Alt A" onPress={() => setOpen(true)}>{t('calls-authority')}</Button>
      <Dialog title={t('calls-authority')} isOpen={open} onClose={() => setOpen(false)}><AuthorityForm onClose={() => setOpen(false)} /></Dialog>
    </>
  );
}

function AuthorityForm({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const log = useAct('log_authority_call');
  const [id] = useState(newId);
  const [note, setNote] = useState({ agency: '', caller_name: '', caller_number: '', paper: '', asked_about: '' });
  const field = (name: keyof typeof note) => ({ label: t(`calls-authority-${name.replaceAll('_', '-')}`), name, value: note[name], onChange: (text: string) => setNote({ ...note, [name]: text }) });
  const submit = async () => {
    if (await log.run({ id, ...note })) {
      toast({ text: t('calls-authority-noted') });
      onClose();
    }
  };
  return (
    <Form onSubmit={() => void submit()} problem={log.problem}>
      <Note tone="red"><strong>{t('calls-authority-say')}</strong> «{t('calls-authority-words')}»</Note>
      <p>{t('calls-authority-explained')}</p>
      <FormGrid columns={2}>
        <TextField {...field('agency')} required autoFocus />
        <TextField {...field('caller_name')} />
        <TextField {...field('caller_number')} type="tel" />
        <TextField {...field('paper')} />
      </FormGrid>
      <TextField {...field('asked_about')} lines={2} help={t('calls-authority-asked-help')} />
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={log.running} reason={note.agency.trim() ? null : t('calls-authority-agency-needed')}>{t('calls-authority-note')}</Button>
      </Actions>
    </Form>
  );
}

/** For managers: authorities that asked, until somebody has seen the note. */
export function AuthorityNotes() {
  const manages = holds(useMe(), ['manager']);
  return manages ? <Notes /> : null;
}

function Notes() {
  const { t } = useWords();
  const asked = useCall('authority_calls', {}, { watch: ['calls'] });
  const see = useAct('see_authority_call');
  return (
    <Await of={asked}>
      {(rows) => rows.length === 0 ? <></> : (
        <Card title={t('calls-authority-asked')}>
          {see.problem ? <ErrorPanel problem={see.problem} /> : null}
          <ul className="calls-open">
            {rows.map((one) => (
              <li key={one.id}>
                <div className="row"><Badge tone="amber">{one.agency}</Badge> <Moment at={one.at} as="both" /> <Button small running={see.running} onPress={() => void see.run({ id: one.id })}>{t('calls-authority-seen')}</Button></div>
                <div className="small">{[one.caller_name, one.caller_number, one.paper].filter(Boolean).join(' · ')}</div>
                {one.asked_about ? <div className="small">«{one.asked_about}»</div> : null}
                <div className="muted small">{t('calls-authority-by', { name: one.by })}</div>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Await>
  );
}
