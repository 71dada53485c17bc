// Who may be calling: a number that some alert named brings up its folio alone, and the alert only after the caller says of whom they ask.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct, useCall } from '../../client';
import { Actions, Button, Card, Form, TextField } from '../../parts';
import { useWords } from '../../words';

const digits = (number: string) => number.replace(/\D/g, '').length;

export function PossibleFolios({ number }: { number: string }) {
  const { t } = useWords();
  const found = useCall('possible_folios', { number }, { enabled: digits(number) >= 10, watch: ['alerts'] });
  const folios = digits(number) >= 10 ? (found.data ?? []) : [];
  if (folios.length === 0) return null;
  return (
    <Card title={t('calls-possible')}>
      {folios.map((folio) => <Challenge key={folio} folio={folio} number={number} />)}
    </Card>
  );
}

function Challenge({ folio, number }: { folio: string; number: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const answer = useAct('answer_challenge');
  const [name, setName] = useState('');
  const submit = async () => {
    const right = await answer.run({ folio, number, name });
    if (right) void navigate(`/alerts/${right.id}`);
  };
  return (
    <Form onSubmit={() => void submit()} problem={answer.problem} label={folio}>
      <p className="mono"><strong>{folio}</strong></p>
      <TextField label={t('calls-challenge')} name="name" value={name} onChange={setName} help={t('calls-challenge-help')} />
      <Actions><Button small type="submit" running={answer.running} reason={name.trim() ? null : t('calls-challenge-needed')}>{t('calls-challenge-compare')}</Button></Actions>
    </Form>
  );
}
