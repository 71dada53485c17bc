// Lawyers whom the person named in writing: beside the engaged representative the only ones behind the asylum wall, each by a signed paper.
import { useState } from 'react';
import { useAct, useCall, useRows, type Answer } from '../../client';
import { useMe } from '../../desk/session';
import { Actions, Badge, Button, Card, ComboBox, ConfirmWithReason, Dialog, Form, Moment, Note, Select, TextField, useToast } from '../../parts';
import { useWords } from '../../words';

type Named = Answer<'get_representation'>['named'][number];

/** The lawyers of the office, without oneself: nobody lets themself in. */
export function useLawyers(): { id: string; label: string }[] {
  const me = useMe();
  const { rows } = useRows('list_colleagues', { limit: 200 });
  return rows.filter(({ id, lawyer }) => lawyer && id !== me.user_id).map(({ id, display_name }) => ({ id, label: display_name }));
}

function NameDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const act = useAct('name_lawyer');
  const lawyers = useLawyers();
  const view = useCall('get_case', { id: caseId });
  const papers = (view.data?.documents ?? []).filter((paper) => !paper.voided_at).map((paper) => ({ id: paper.id, label: paper.title }));
  const [lawyer, setLawyer] = useState<string | null>(null);
  const [paper, setPaper] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const save = async () => {
    if (!lawyer || !paper) return;
    if (await act.run({ case_id: caseId, user_id: lawyer, document_id: paper, reason: reason.trim(), withdraw: false })) {
      toast({ text: t('named-done') });
      onClose();
    }
  };
  const why = !lawyer ? t('named-choose-lawyer') : !paper ? t('named-choose-paper') : reason.trim() === '' ? t('common-reason-needed') : null;
  return (
    <Dialog title={t('named-add')} isOpen onClose={onClose}>
      <Form onSubmit={() => void save()} problem={act.problem}>
        <p>{t('named-explained')}</p>
        <ComboBox label={t('named-lawyer')} name="user_id" value={lawyer} onChange={setLawyer} options={lawyers} required />
        {papers.length === 0 && view.data ? <Note tone="amber">{t('named-no-papers')}</Note> : <Select label={t('named-paper')} name="document_id" value={paper} onChange={setPaper} options={papers} />}
        <TextField label={t('named-reason')} name="reason" value={reason} onChange={setReason} lines={2} required help={t('common-reason-help')} />
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={act.running} reason={why}>{t('named-add')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

function Line({ caseId, of, reason }: { caseId: string; of: Named; reason: string | null }) {
  const { t } = useWords();
  const act = useAct('name_lawyer');
  const [asking, setAsking] = useState(false);
  return (
    <li>
      <strong>{of.name}</strong> {of.opens ? null : <Badge tone="amber">{t('named-opens-nothing')}</Badge>} <span className="quiet">{t('named-since')} <Moment at={of.since} /></span>{' '}
      <Button small kind="quiet" onPress={() => setAsking(true)} reason={reason}>{t('named-withdraw')}</Button>
      <ConfirmWithReason
        title={t('named-withdraw')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={t('named-withdraw')}
        problem={act.problem}
        running={act.running}
        onConfirm={(why) => act.run({ case_id: caseId, user_id: of.user_id, document_id: null, reason: why, withdraw: true })}
      >
        <p>{t('named-withdraw-explained', { name: of.name })}</p>
      </ConfirmWithReason>
    </li>
  );
}

/** Shown to everybody with the same words: whether there is anything behind the wall is not said by it. */
export function NamedLawyers({ caseId, named, reason }: { caseId: string; named: readonly Named[]; reason: string | null }) {
  const { t } = useWords();
  const [naming, setNaming] = useState(false);
  return (
    <Card title={t('named-title')} actions={<Button small onPress={() => setNaming(true)} reason={reason}>{t('named-add')}</Button>}>
      <p className="quiet">{t('named-explained')}</p>
      {named.length > 0 ? <ul>{named.map((one) => <Line key={one.user_id} caseId={caseId} of={one} reason={reason} />)}</ul> : null}
      {naming ? <NameDialog caseId={caseId} onClose={() => setNaming(false)} /> : null}
    </Card>
  );
}
