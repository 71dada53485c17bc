// An empty machine takes over from a backup: the file and the sheet that was in force when it was made.
import { useState } from 'react';
import { client, useAct, type Answer } from '../client';
import { Actions, Button, Facts, Form, Moment, Note, TextField } from '../parts';
import { useWords } from '../words';
import { Recover } from './recover';

/** Asks for the backup and its key, says what was found in it, and goes on with the sheet: this machine's keychain knows nothing yet. */
export function Restore({ begin, back, enter }: { begin: () => void; back: () => void; enter: () => Promise<void> }) {
  const { t } = useWords();
  const restore = useAct('restore_backup');
  const [file, setFile] = useState('');
  const [key, setKey] = useState('');
  const [found, setFound] = useState<Answer<'restore_backup'> | null>(null);
  const pick = client.picker();
  const ready = file.trim() !== '' && key.trim() !== '';
  const submit = async () => {
    if (!ready) return;
    begin();
    const answer = await restore.run({ file: file.trim(), recovery_key: key });
    if (answer) setFound(answer);
  };
  if (found) {
    return (
      <>
        <Note tone="green">{t('shell-restored')}</Note>
        <Facts of={[
          [t('shell-restored-made'), <Moment key="made" at={found.made_at} as="absolute" />],
          [t('shell-restored-documents'), found.documents],
          [t('shell-restored-chains'), t('shell-restored-chains-hold', { chains: found.chains, entries: found.entries })],
        ]} />
        <Recover startKey={key} enter={enter} />
      </>
    );
  }
  return (
    <Form onSubmit={() => void submit()} problem={restore.problem}>
      <h1>{t('shell-restore')}</h1>
      <p>{t('shell-restore-explained')}</p>
      <TextField label={t('shell-restore-file')} name="file" value={file} onChange={setFile} help={t('shell-restore-file-help')} autoComplete="off" required />
      {pick ? <div className="row"><Button onPress={() => void pick().then((path) => { if (path) setFile(path); })}>{t('common-choose-file')}</Button></div> : null}
      <TextField label={t('shell-recovery-key')} name="recovery_key" value={key} onChange={setKey} lines={3} help={t('shell-recovery-key-help')} autoComplete="off" required />
      <Actions>
        <Button onPress={back}>{t('common-back')}</Button>
        <Button type="submit" kind="primary" running={restore.running} reason={ready ? null : t('shell-fill-first')}>{t('shell-restore-do')}</Button>
      </Actions>
    </Form>
  );
}
