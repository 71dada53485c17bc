// More time: asked, then granted or refused. The date before is kept; the new one is confirmed by a second person where a right can be lost.
import { useState } from 'react';
import { newId, useAct, useCall } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Actions, Button, DateField, Dialog, Form, Note, Radios, Select, TextField, dayText } from '../../parts';
import { useWords } from '../../words';
import type { Deadline } from './list';

type Request = Deadline['extensions'][number];
type Props = { deadline: Deadline; caseId: string; isOpen: boolean; onClose: () => void };
const answers = ['granted', 'refused'] as const;

/** The request that waits for an answer. */
export const pendingOf = ({ extensions }: Deadline): Request | undefined => extensions.find(({ status }) => status === 'asked');

export function Extension(props: Props) {
  const { t } = useWords();
  const pending = pendingOf(props.deadline);
  return (
    <Dialog title={t(pending ? 'deadline-extension-answer' : 'deadline-extension-ask')} isOpen={props.isOpen} onClose={props.onClose}>
      {pending ? <AnswerForm {...props} request={pending} /> : <AskForm {...props} />}
    </Dialog>
  );
}

function AskForm({ deadline, onClose }: Props) {
  const { t, language } = useWords();
  const ask = useAct('ask_extension');
  const [id] = useState(newId);
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (await ask.run({ id, deadline_id: deadline.id, until, reason })) onClose();
  };
  return (
    <Form onSubmit={() => void submit()} problem={ask.problem}>
      <p><strong>{language === 'es' ? deadline.item.title_es : deadline.item.title_en}</strong></p>
      <Note>{t('deadline-extension-runs')}</Note>
      <DateField label={t('deadline-extension-until')} name="until" value={until} onChange={setUntil} zone={deadline.item.zone} lean="future" />
      <TextField label={t('deadline-extension-why')} name="reason" value={reason} onChange={setReason} lines={2} required />
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={ask.running} reason={reason.trim() ? null : t('common-required')}>{t('deadline-extension-ask')}</Button>
      </Actions>
    </Form>
  );
}

function AnswerForm({ deadline, caseId, request, onClose }: Props & { request: Request }) {
  const { t, language } = useWords();
  const me = useMe();
  const answer = useAct('answer_extension');
  const view = useCall('get_case', { id: caseId });
  const [how, setHow] = useState<(typeof answers)[number]>('granted');
  const [until, setUntil] = useState<string | null>(request.asked_for ?? null);
  const [proof, setProof] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const documents = (view.data?.documents ?? []).filter(({ voided_at }) => !voided_at).map(({ id, title }) => ({ id, label: title }));
  const granted = how === 'granted';
  const unproved = granted && deadline.item.fatal && !proof;
  const refused = granted && !until ? t('common-required')
    : unproved && !holds(me, ['manager']) ? t('deadline-end-needs-proof')
    : unproved && reason.trim() === '' ? t('deadline-end-needs-reason') : null;
  const submit = async () => {
    if (await answer.run({ id: request.id, granted_until: granted ? until : null, document_id: proof, reason: reason.trim() || null })) onClose();
  };
  return (
    <Form onSubmit={() => void submit()} problem={answer.problem}>
      <p><strong>{language === 'es' ? deadline.item.title_es : deadline.item.title_en}</strong></p>
      <p className="muted">{request.reason}</p>
      <Radios label={t('deadline-extension-how')} name="how" value={how} onChange={setHow} options={answers.map((id) => ({ id, label: t(`deadline-extension-${id}`) }))} />
      {granted ? <DateField label={t('deadline-extension-granted-until')} name="granted_until" value={until} onChange={setUntil} zone={deadline.item.zone} lean="future" /> : null}
      <Select label={t('deadline-end-proof')} name="document_id" value={proof} onChange={setProof} options={documents} />
      <TextField label={t('deadline-end-reason')} name="reason" value={reason} onChange={setReason} lines={2} />
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={answer.running} reason={refused}>{t('common-save')}</Button>
      </Actions>
    </Form>
  );
}

/** What was asked and answered, in a line each. */
export function Requests({ deadline }: { deadline: Deadline }) {
  const { t, locale } = useWords();
  return (
    <>
      {deadline.extensions.map((request) => (
        <div key={request.id} className="small">
          {request.status === 'granted' && request.granted_until
            ? t('deadline-extension-line-granted', { date: dayText(request.granted_until, locale), who: request.answered_by ?? '' })
            : t(`deadline-extension-line-${request.status}`, { who: request.asked_by })}
          {' · '}{request.answer_reason ?? request.reason}
        </div>
      ))}
    </>
  );
}
