// Who attends a hearing, said without moving it.
import { useState } from 'react';
import { useAct } from '../../client';
import { Actions, Button, Dialog, Form, TextField } from '../../parts';
import { useWords } from '../../words';
import type { Hearing } from './list';

type Props = { hearing: Hearing; isOpen: boolean; onClose: () => void };

export function Attends(props: Props) {
  const { t } = useWords();
  return <Dialog title={t('hearing-set-attends')} isOpen={props.isOpen} onClose={props.onClose} size="small"><AttendsForm {...props} /></Dialog>;
}

function AttendsForm({ hearing, onClose }: Props) {
  const { t } = useWords();
  const update = useAct('update_hearing');
  const [attends, setAttends] = useState(hearing.attends ?? '');
  const [interpreter, setInterpreter] = useState(hearing.interpreter ?? '');
  const [judge, setJudge] = useState(hearing.judge ?? '');
  const submit = async () => {
    const said = (text: string) => text.trim() || null;
    if (await update.run({ hearing_id: hearing.id, rev: hearing.rev, attends: said(attends), interpreter: said(interpreter), judge: said(judge) })) onClose();
  };
  return (
    <Form onSubmit={() => void submit()} problem={update.problem}>
      <TextField label={t('hearing-attends')} name="attends" value={attends} onChange={setAttends} />
      <TextField label={t('hearing-interpreter')} name="interpreter" value={interpreter} onChange={setInterpreter} />
      <TextField label={t('hearing-judge')} name="judge" value={judge} onChange={setJudge} />
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={update.running}>{t('common-save')}</Button>
      </Actions>
    </Form>
  );
}
