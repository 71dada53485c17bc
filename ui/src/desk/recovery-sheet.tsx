// The printed way back. Without it a forgotten password loses everything, so the wizard does not go on until it was at hand.
import { useState } from 'react';
import { useAct, type Answer } from '../client';
import { Actions, Button, Form, Note, TextField, useSavedFile } from '../parts';
import { useWords } from '../words';

type RecoverySheetProps = { recoveryKey: string; me: Answer<'me'>; done: () => void };

/** The key in groups that can be read aloud and typed back. */
const groups = (key: string): string[] => key.replace(/\s/g, '').match(/^AGE-SECRET-KEY-1|.{1,4}/g) ?? [];

const same = (typed: string, key: string): boolean => typed.trim().toUpperCase() === key.replace(/\s/g, '').slice(-4).toUpperCase();

export function RecoverySheet({ recoveryKey, me, done }: RecoverySheetProps) {
  const { t, locale } = useWords();
  const sayWhere = useSavedFile();
  const save = useAct('recovery_sheet');
  const [typed, setTyped] = useState('');
  const right = same(typed, recoveryKey);
  const file = async () => {
    sayWhere(await save.run({}));
  };
  return (
    <Form onSubmit={() => { if (right) done(); }} problem={save.problem}>
      <h1>{t('shell-sheet')}</h1>
      <p>{t('shell-sheet-explained')}</p>
      <section className="sheet" aria-label={t('shell-sheet')}>
        <h2>Amparo · {t('shell-sheet')}</h2>
        <p>{me.office_name} · {new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date())}</p>
        <p className="sheet-key" translate="no">{groups(recoveryKey).map((group, index) => <span key={index}>{group}</span>)}</p>
        <p>{t('shell-sheet-printed')}</p>
      </section>
      <div className="row">
        <Button onPress={() => window.print()}>{t('common-print')}</Button>
        <Button running={save.running} onPress={() => void file()}>{t('common-download')}</Button>
      </div>
      <Note tone="amber">{t('shell-sheet-once')}</Note>
      <TextField
        label={t('shell-sheet-confirm')}
        help={t('shell-sheet-confirm-help')}
        value={typed}
        onChange={setTyped}
        error={typed.trim().length >= 4 && !right ? t('shell-sheet-wrong') : null}
        autoComplete="off"
        maxLength={8}
        required
      />
      <Actions><Button type="submit" kind="primary" reason={right ? null : t('shell-sheet-confirm')}>{t('common-next')}</Button></Actions>
    </Form>
  );
}
