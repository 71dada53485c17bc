// Takes the list out as a table, as it is filtered and sorted. The reason is asked for and stands in the chain.
import { useState } from 'react';
import { useAct, type Params } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Actions, Button, Dialog, Form, FormGrid, Note, Radios, TextField, useSavedFile } from '../../parts';
import { useWords } from '../../words';

type Asked = Params<'export_cases'>;

/** Reasons that are often right; the record keeps the code, other words as they are. */
const reasons = { supervision: 'calendar-reason-supervision' } as const;

export function ExportCases({ list }: { list: Asked['list'] }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const may = holds(useMe(), ['lawyer', 'manager']);
  return (
    <>
      <Button onPress={() => setOpen(true)} reason={may ? null : t('shell-not-yours-explained')}>{t('cases-export')}</Button>
      <Dialog title={t('cases-export-title')} isOpen={open} onClose={() => setOpen(false)}>
        <Sheet list={list} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Sheet({ list, onDone }: { list: Asked['list']; onDone: () => void }) {
  const { t, language } = useWords();
  const saved = useSavedFile();
  const save = useAct('export_cases');
  const [tongue, setTongue] = useState<Asked['language']>(language);
  const [format, setFormat] = useState<Asked['format']>('xlsx');
  const [reason, setReason] = useState('');
  const submit = async () => {
    const known = Object.entries(reasons).find(([, key]) => t(key) === reason)?.[0];
    const file = await save.run({ list, format, language: tongue, reason: known ?? reason.trim() });
    saved(file);
    if (file) onDone();
  };
  return (
    <Form onSubmit={() => void submit()} problem={save.problem}>
      <p>{t('cases-export-what')}</p>
      <FormGrid>
        <Radios label={t('cases-export-format')} name="format" value={format} onChange={setFormat} options={[{ id: 'xlsx', label: t('cases-export-xlsx') }, { id: 'csv', label: t('cases-export-csv') }]} />
        <Radios label={t('calendar-paper-language')} name="language" value={tongue} onChange={setTongue} options={[{ id: 'es', label: t('print-spanish') }, { id: 'en', label: t('print-english') }]} />
        <TextField label={t('print-why')} name="reason" value={reason} onChange={setReason} required />
      </FormGrid>
      <div className="dialog-suggestions">
        {Object.values(reasons).map((key) => <Button key={key} small onPress={() => setReason(t(key))}>{t(key)}</Button>)}
      </div>
      <Note>{t('print-logged')}</Note>
      <Actions><Button type="submit" kind="primary" running={save.running} reason={reason.trim() === '' ? t('common-reason-needed') : null}>{t('cases-export-save')}</Button></Actions>
    </Form>
  );
}
