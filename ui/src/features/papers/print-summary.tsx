// The case summary as a PDF: in which language, for whom, and why; the export is entered with its reason.
import { useState } from 'react';
import { useAct } from '../../client';
import { Actions, Button, Card, Dialog, Form, Note, Radios, TextField, useSavedFile } from '../../parts';
import { useWords } from '../../words';

const readers = ['office', 'family', 'lawyer'] as const;
type Reader = (typeof readers)[number];
const reasons = ['court_filing', 'counsel_request', 'person_request', 'family_request', 'supervision'] as const;

export function PrintSummary({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Card title={t('print-open')} actions={<Button small onPress={() => setOpen(true)}>{t('print-title')}</Button>}>
      <p className="muted">{t('print-logged')}</p>
      <Dialog title={t('print-title')} isOpen={open} onClose={() => setOpen(false)}>
        <PrintForm caseId={caseId} onClose={() => setOpen(false)} />
      </Dialog>
    </Card>
  );
}

function PrintForm({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t, language: mine } = useWords();
  const sayWhere = useSavedFile();
  const save = useAct('export_case_summary');
  const [language, setLanguage] = useState<'es' | 'en'>(mine);
  const [redaction, setRedaction] = useState<Reader>('office');
  const [reason, setReason] = useState('');
  const submit = async () => {
    const known = reasons.find((code) => t(`print-reason-${code}`) === reason);
    const saved = await save.run({ case_id: caseId, language, redaction, reason: known ?? reason.trim() });
    if (!saved) return;
    sayWhere(saved);
    onClose();
  };
  return (
    <Form onSubmit={() => void submit()} problem={save.problem}>
      <Radios label={t('print-language')} name="language" value={language} onChange={setLanguage} options={[{ id: 'es', label: t('print-spanish') }, { id: 'en', label: t('print-english') }]} />
      <Radios label={t('print-redaction')} name="redaction" value={redaction} onChange={setRedaction} options={readers.map((id) => ({ id, label: t(`print-redaction-${id}`), note: t(`print-redaction-${id}-note`) }))} />
      <TextField label={t('print-why')} name="reason" value={reason} onChange={setReason} required />
      <div className="dialog-suggestions">
        {reasons.map((code) => <Button key={code} small onPress={() => setReason(t(`print-reason-${code}`))}>{t(`print-reason-${code}`)}</Button>)}
      </div>
      <Note>{t('print-logged')}</Note>
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={save.running} reason={reason.trim() === '' ? t('common-reason-needed') : null}>{t('print-save')}</Button>
      </Actions>
    </Form>
  );
}
