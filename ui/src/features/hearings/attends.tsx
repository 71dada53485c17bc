// Who attends a hearing, said without moving it.
import { useState } from 'react';
import { useAct } from '../../client';
import { Actions, Button, Conflict, currentOf, Dialog, Form, TextField } from '../../parts';
import { useWords } from '../../words';
import type { Hearing } from './list';

type Props = { hearing: Hearing; isOpen: boolean; onClose: () => void };

export function Attends(props: Props) {
  const { t } = useWords();
  return <Dialog title={t('hearing-set-attends')} isOpen={props.isOpen} onClose={props.onClose} size="small"><AttendsForm {...props} /></Dialog>;
}

function AttendsForm({ hearing: live, onClose }: Props) {
  const { t } = useWords();
  const update = useAct('update_hearing');
  // As it stood when the form was opened: the hearing goes on changing under it.
  const [hearing] = useState(live);
  const [attends, setAttends] = useState(hearing.attends ?? '');
  const [interpreter, setInterpreter] = useState(hearing.interpreter ?? '');
  const [judge, setJudge] = useState(hearing.judge ?? '');
  const current = currentOf<Hearing>(update.problem);
  const said = (text: string) => text.trim() || null;
  const mine = { attends: said(attends), interpreter: said(interpreter), judge: said(judge) };
  const submit = async (rev: number) => {
    if (await update.run({ hearing_id: hearing.id, rev, ...mine })) onClose();
  };
  return (
    <Form onSubmit={() => void submit(hearing.rev)} problem={current ? null : update.problem}>
      {current ? (
        <Conflict
          mine={mine}
          current={{ attends: current.attends ?? null, interpreter: current.interpreter ?? null, judge: current.judge ?? null }}
          nameOf={(field) => t(`hearing-${field}`)}
          running={update.running}
          onMine={() => void submit(current.rev)}
          onTheirs={onClose}
        />
      ) : null}
      <TextField label={t('hearing-attends')} name="attends" value={attends} onChange={setAttends} />
      <TextField label={t('hearing-interpreter')} name="interpreter" value={interpreter} onChange={setInterpreter} />
      <TextField label={t('hearing-judge')} name="judge" value={judge} onChange={setJudge} />
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={update.running} reason={current ? t('common-conflict-title') : null}>{t('common-save')}</Button>
      </Actions>
    </Form>
  );
}
