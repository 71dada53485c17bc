import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newId, useAct } from '../../client';
import { Actions, Button, Card, Form, FormGrid, PageHead, Select, useToast } from '../../parts';
import { useWords } from '../../words';
import { ambitos, risks } from './filters';
import { nobody, PersonFields, type Person } from './person-form';

/** A case that no alert brought. */
export function NewCase() {
  const { t } = useWords();
  const go = useNavigate();
  const toast = useToast();
  const open = useAct('open_case');
  const [id] = useState(newId);
  const [draft, setDraft] = useState<Person>(nobody);
  const [ambito, setAmbito] = useState<(typeof ambitos)[number]>('migration');
  const [risk, setRisk] = useState<(typeof risks)[number]>('normal');
  const save = async () => {
    const opened = await open.run({ id, alert_id: null, person: draft, ambito, risk, owner_user: null });
    if (!opened) return;
    toast({ text: t('case-new-opened', { folio: opened.case.folio }) });
    void go(`/cases/${opened.case.id}`, { replace: true });
  };
  const named = [draft.given_names, draft.paternal_surname, draft.maternal_surname].some((name) => name.trim() !== '');
  return (
    <div className="page">
      <PageHead title={t('case-new-title')}><p className="muted">{t('case-new-lead')}</p></PageHead>
      <Form onSubmit={() => void save()} problem={open.problem} label={t('case-new-title')}>
        <Card title={t('person-title')}><PersonFields draft={draft} set={(change) => setDraft({ ...draft, ...change })} brief /></Card>
        <Card title={t('case-edit-matter')}>
          <FormGrid columns={3}>
            <Select label={t('case-ambito')} name="ambito" value={ambito} onChange={setAmbito} options={ambitos.map((one) => ({ id: one, label: t(`case-ambito-${one}`) }))} />
            <Select label={t('case-risk')} name="risk" value={risk} onChange={setRisk} options={risks.map((one) => ({ id: one, label: t(`case-risk-${one}`) }))} />
          </FormGrid>
          <p className="muted">{t('case-new-owner')}</p>
        </Card>
        <Actions>
          <Button onPress={() => void go('/cases')}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={open.running} reason={named ? null : t('field-name_required')}>{t('case-new-open')}</Button>
        </Actions>
      </Form>
    </div>
  );
}
