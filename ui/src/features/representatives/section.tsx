// The representative's place in a case: who is engaged, what was offered, and the next thing to do.
import { useState } from 'react';
import { newId, useAct, useCall, type Answer } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Actions, Await, Badge, Button, Card, ComboBox, ConfirmWithReason, Dialog, Empty, ErrorPanel, Form, Moment, Note, TextField, useToast, type Tone } from '../../parts';
import { useWords } from '../../words';

type Assignment = Answer<'get_representation'>['assignments'][number];
type Finding = Assignment['findings'][number];

const tones: Record<Assignment['state'], Tone> = { offered: 'amber', accepted: 'blue', declined: 'grey', expired: 'grey', engaged: 'green', ended: 'grey' };

function Findings({ of }: { of: readonly Finding[] }) {
  const { t } = useWords();
  if (of.length === 0) return <Note tone="green">{t('finding-none')}</Note>;
  return (
    <ul className="findings">
      {of.map((finding) => (
        <li key={finding.code}><Badge tone={finding.needs_reason ? 'amber' : 'grey'}>{t(finding.needs_reason ? 'finding-needs-reason' : 'finding-note')}</Badge> {t(`finding-${finding.code}`, finding.args)}</li>
      ))}
    </ul>
  );
}

/** Chooses a representative with room; the conflict check stands before the offer. */
function OfferDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const assign = useAct('assign_representative');
  const [id] = useState(newId);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const roster = useCall('list_representatives', { q: typed || null, language: null, court: null, with_room: false, inactive_too: false, after: null, limit: 30 });
  const check = useCall('check_assignment', { case_id: caseId, representative_id: chosen ?? '' }, { enabled: chosen !== null, keepBefore: false });
  const options = (roster.data?.rows ?? []).map((r) => ({
    id: r.id,
    label: r.name,
    note: `${r.languages.join(', ')} · ${t('representatives-load-of', { cases: r.live_cases, capacity: r.capacity })}`,
  }));
  const needsReason = chosen !== null && check.data?.needs_reason === true;
  const offer = async () => {
    if (!chosen) return;
    if (await assign.run({ id, case_id: caseId, representative_id: chosen, reason: reason.trim() || null })) {
      toast({ text: t('assignment-offered-done') });
      onClose();
    }
  };
  const why = !chosen ? t('assignment-choose-first') : check.isPending ? t('assignment-checking') : needsReason && reason.trim() === '' ? t('common-reason-needed') : null;
  return (
    <Dialog title={t('assignment-offer')} isOpen onClose={onClose}>
      <Form onSubmit={() => void offer()} problem={assign.problem}>
        <ComboBox label={t('assignment-representative')} name="representative_id" value={chosen} onChange={setChosen} onType={setTyped} options={options} required />
        {chosen ? <Await of={check}>{(answer) => <Findings of={answer.findings} />}</Await> : null}
        {needsReason ? <TextField label={t('assignment-reason')} name="reason" value={reason} onChange={setReason} lines={2} required help={t('common-reason-help')} /> : null}
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={assign.running} reason={why}>{t('assignment-offer')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

/** One assignment with what can happen to it next. */
function AssignmentCard({ of, reason }: { of: Assignment; reason: string | null }) {
  const { t } = useWords();
  const answer = useAct('answer_assignment');
  const end = useAct('end_assignment');
  const [asking, setAsking] = useState<'declined' | 'end' | null>(null);
  const say = (next: 'accepted' | 'engaged') => void answer.run({ id: of.id, rev: of.rev, answer: next, reason: null });
  return (
    <Card title={of.representative_name}>
      <p>
        <Badge tone={tones[of.state]}>{t(`assignment-${of.state}`)}</Badge> {t('assignment-offered-at')} <Moment at={of.offered_at} />
      </p>
      {of.reason ? <p className="quiet">{t('assignment-because', { reason: of.reason })}</p> : null}
      {of.findings.length > 0 && (of.state === 'offered' || of.state === 'accepted') ? <Findings of={of.findings} /> : null}
      {answer.problem && asking === null ? <ErrorPanel problem={answer.problem} /> : null}
      <Actions>
        {of.state === 'offered' ? <Button onPress={() => say('accepted')} running={answer.running} reason={reason}>{t('assignment-say-accepted')}</Button> : null}
        {of.state === 'offered' || of.state === 'accepted' ? <Button kind="primary" onPress={() => say('engaged')} running={answer.running} reason={reason}>{t('assignment-say-engaged')}</Button> : null}
        {of.state === 'offered' || of.state === 'accepted' ? <Button onPress={() => setAsking('declined')} reason={reason}>{t('assignment-say-declined')}</Button> : null}
        {of.state === 'engaged' || of.state === 'accepted' ? <Button onPress={() => setAsking('end')} reason={reason}>{t('assignment-end')}</Button> : null}
      </Actions>
      <ConfirmWithReason
        title={t(asking === 'end' ? 'assignment-end' : 'assignment-say-declined')}
        isOpen={asking !== null}
        onClose={() => setAsking(null)}
        confirmLabel={t(asking === 'end' ? 'assignment-end' : 'assignment-say-declined')}
        problem={asking === 'end' ? end.problem : answer.problem}
        running={answer.running || end.running}
        onConfirm={(why) => (asking === 'end' ? end.run({ id: of.id, rev: of.rev, reason: why }) : answer.run({ id: of.id, rev: of.rev, answer: 'declined', reason: why }))}
      >
        <p>{t(asking === 'end' ? 'assignment-end-explained' : 'assignment-declined-explained')}</p>
      </ConfirmWithReason>
    </Card>
  );
}

const live = (a: Assignment) => a.state === 'offered' || a.state === 'accepted' || a.state === 'engaged';

/** Who represents the person, and the next thing to do about it. */
export function RepresentativeSection({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const [offering, setOffering] = useState(false);
  const may = holds(useMe(), ['lawyer', 'manager']);
  const reason = may ? null : t('assignment-not-yours');
  const representation = useCall('get_representation', { case_id: caseId });
  return (
    <Await of={representation}>
      {({ assignments }) => (
        <>
          {assignments.some(live) ? null : (
            <Empty title={t('assignment-nobody')} action={<Button kind="primary" onPress={() => setOffering(true)} reason={reason}>{t('assignment-offer')}</Button>}>
              {t('assignment-nobody-explained')}
            </Empty>
          )}
          {assignments.map((a) => <AssignmentCard key={a.id} of={a} reason={reason} />)}
          {offering ? <OfferDialog caseId={caseId} onClose={() => setOffering(false)} /> : null}
        </>
      )}
    </Await>
  );
}
