// What staff decide about a contact. Each says what it does before it is done.
import { useState, type ReactNode } from 'react';
import { newId, useAct, type Answer, type Problem } from '../../client';
import { Actions, Button, Checkbox, Dialog, Form, FormGrid, InstantField, Note, Radios, TextField, Wide, currentOf, useSeen, useToast } from '../../parts';
import { useWords } from '../../words';
import { Standing, clock, type Family, type Relative } from './ledger';

type Props = { one: Relative; zone: string; onClose: () => void };
type Acting = { problem: Problem | null; running: boolean };

/** The same contact in the family that the office answers with when somebody changed it meanwhile. */
const among = (one: Relative) => ({ contacts }: Family) => contacts.find(({ id }) => id === one.id);

/** A sheet with a form, its two buttons, and why the second cannot be pressed yet. What a colleague changed meanwhile stands above what was written. */
function Sheet({ title, verb, act, one, zone, refused, onSubmit, onClose, children }: { title: string; verb: string; act: Acting; one: Relative; zone: string; refused: string | null; onSubmit: () => void; onClose: () => void; children: ReactNode }) {
  const { t } = useWords();
  const family = currentOf<Family>(act.problem);
  const now = family ? among(one)(family) : null;
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form onSubmit={onSubmit} problem={act.problem}>
        {now ? <Standing one={now} zone={zone} /> : null}
        {children}
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={act.running} reason={refused}>{verb}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

const missing = (text: string, t: (key: string) => string): string | null => (text.trim() === '' ? t('common-required') : null);

export function SendForm({ one, zone, onClose }: Props) {
  const { t } = useWords();
  const toast = useToast();
  const act = useAct('send_message');
  const [id] = useState(newId);
  const [template, setTemplate] = useState<'first' | 'news'>(one.messages.some(({ template, sent_at }) => template === 'first' && sent_at) ? 'news' : 'first');
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (!(await act.run({ id, contact_id: one.id, template, reason }))) return;
    toast({ text: t('family-send-done') });
    onClose();
  };
  return (
    <Sheet title={t('family-send-one', { name: one.name })} verb={t('family-send')} act={act} one={one} zone={zone} refused={missing(reason, t)} onSubmit={() => void submit()} onClose={onClose}>
      {one.held ? <Note tone="amber">{t(`family-why-${one.held.replaceAll('_', '-')}`)} {t('family-send-decision')}</Note> : null}
      <Radios label={t('family-send-what')} name="template" value={template} onChange={setTemplate} options={(['first', 'news'] as const).map((of) => ({ id: of, label: t(`family-template-${of}`) }))} />
      <TextField label={t('common-reason')} name="reason" lines={2} value={reason} onChange={setReason} required />
    </Sheet>
  );
}

export function RuleForm({ one, zone, onClose }: Props) {
  const { t } = useWords();
  const toast = useToast();
  const act = useAct('set_contact_rule');
  const known = one.number.hours;
  // What was seen when the sheet was opened: what a colleague says meanwhile is not written over, it is shown.
  const seen = useSeen(one.number, act.problem, (family: Family) => among(one)(family)?.number);
  const [never, setNever] = useState(false);
  const [some, setSome] = useState(false);
  const [from, setFrom] = useState(clock(known?.from_min ?? 480));
  const [until, setUntil] = useState(clock(known?.until_min ?? 1260));
  const [where, setWhere] = useState(known?.time_zone ?? zone);
  const [reason, setReason] = useState('');
  const [first, last] = [minutes(from), minutes(until)];
  const unread = some && (first === null || last === null) ? t('roster-hour-unread') : null;
  const nothing = never || some ? null : t('family-rule-nothing');
  const submit = async () => {
    const hours = some && first !== null && last !== null ? { from_min: first, until_min: last, time_zone: where } : null;
    if (!(await act.run({ contact_id: one.id, rev: seen, never, hours, reason }))) return;
    toast({ text: t('family-rule-done') });
    onClose();
  };
  return (
    <Sheet title={t('family-rule-one', { name: one.name })} verb={t('common-save')} act={act} one={one} zone={zone} refused={nothing ?? unread ?? missing(reason, t)} onSubmit={() => void submit()} onClose={onClose}>
      <Note tone="grey">{t('family-rule-explained')}</Note>
      {one.number.never ? null : <Checkbox selected={never} onChange={setNever} name="never">{t('family-never')}</Checkbox>}
      <Checkbox selected={some} onChange={setSome} name="hours">{t('family-hours')}</Checkbox>
      {some ? (
        <FormGrid columns={3}>
          <TextField label={t('roster-from')} value={from} onChange={setFrom} />
          <TextField label={t('roster-until')} value={until} onChange={setUntil} />
          <TextField label={t('family-zone')} value={where} onChange={setWhere} />
        </FormGrid>
      ) : null}
      <Wide><TextField label={t('common-reason')} name="reason" lines={2} value={reason} onChange={setReason} required /></Wide>
    </Sheet>
  );
}

/** Lifting what binds a number is an act of its own: nothing is lifted by leaving a box empty. */
export function LiftForm({ one, zone, onClose }: Props) {
  const { t } = useWords();
  const toast = useToast();
  const act = useAct('lift_contact_rule');
  const seen = useSeen(one.number, act.problem, (family: Family) => among(one)(family)?.number);
  const [never, setNever] = useState(false);
  const [hours, setHours] = useState(false);
  const [reason, setReason] = useState('');
  const nothing = never || hours ? null : t('family-rule-nothing');
  const submit = async () => {
    if (!(await act.run({ contact_id: one.id, rev: seen, never, hours, reason }))) return;
    toast({ text: t('family-lift-done') });
    onClose();
  };
  return (
    <Sheet title={t('family-lift-one', { name: one.name })} verb={t('family-lift')} act={act} one={one} zone={zone} refused={nothing ?? missing(reason, t)} onSubmit={() => void submit()} onClose={onClose}>
      <Note tone="amber">{t('family-lift-explained')}</Note>
      {one.number.never ? <Checkbox selected={never} onChange={setNever} name="never">{t('family-lift-never')}</Checkbox> : null}
      {one.number.hours ? <Checkbox selected={hours} onChange={setHours} name="hours">{t('family-lift-hours')}</Checkbox> : null}
      <TextField label={t('common-reason')} name="reason" lines={2} value={reason} onChange={setReason} required />
    </Sheet>
  );
}

/** "8", "8:30", "21:00": minutes after midnight; null when it is no hour. */
function minutes(text: string): number | null {
  const found = /^(\d{1,2})(?::(\d{2}))?$/.exec(text.trim());
  const read = found ? Number(found[1]) * 60 + Number(found[2] ?? 0) : null;
  return read !== null && read < 1440 && Number(found?.[2] ?? 0) < 60 ? read : null;
}

export function GuardianForm({ one, zone, onClose }: Props) {
  const { t } = useWords();
  const act = useAct('verify_guardian');
  const rev = useSeen(one, act.problem, among(one));
  const [how, setHow] = useState('');
  const submit = async () => {
    if (await act.run({ contact_id: one.id, how, rev })) onClose();
  };
  return (
    <Sheet title={t('family-verify-one', { name: one.name })} verb={t('family-verify')} act={act} one={one} zone={zone} refused={missing(how, t)} onSubmit={() => void submit()} onClose={onClose}>
      <Note tone="amber">{t('family-verify-explained')}</Note>
      <TextField label={t('family-verify-how')} name="how" value={how} onChange={setHow} required />
    </Sheet>
  );
}

export function PromiseForm({ one, zone, onClose }: Props) {
  const { t } = useWords();
  const act = useAct('promise_contact');
  const rev = useSeen(one, act.problem, among(one));
  const [at, setAt] = useState<string | null>(one.next_contact_at ?? null);
  const submit = async () => {
    if (await act.run({ contact_id: one.id, at, rev })) onClose();
  };
  return (
    <Sheet title={t('family-promise-one', { name: one.name })} verb={t('common-save')} act={act} one={one} zone={zone} refused={null} onSubmit={() => void submit()} onClose={onClose}>
      <Note tone="grey">{t('family-promise-explained')}</Note>
      <InstantField label={t('family-promise-when')} name="at" value={at} onChange={setAt} zone={zone} />
    </Sheet>
  );
}

export function CodeForm({ one, zone, onClose }: Props) {
  const { t } = useWords();
  const act = useAct('give_status_code');
  const [challenge, setChallenge] = useState('');
  const [reason, setReason] = useState('');
  const decides = one.code_held === 'officer_decides';
  const [given, setGiven] = useState<Answer<'give_status_code'> | null>(null);
  const submit = async () => {
    const answer = await act.run({ contact_id: one.id, challenge, reason: decides ? reason : null });
    if (answer) setGiven(answer);
  };
  if (given) {
    return (
      <Dialog title={t('family-code-one', { name: one.name })} isOpen onClose={onClose} dismissable={false}>
        <p>{t('family-code-read')}</p>
        <p className="family-code mono">{given.code}</p>
        <p>{t('family-code-where', { address: `${window.location.origin}${given.path}` })}</p>
        <Note tone="amber">{t('family-code-once')}</Note>
        <Actions><Button kind="primary" onPress={onClose}>{t('common-close')}</Button></Actions>
      </Dialog>
    );
  }
  return (
    <Sheet title={t('family-code-one', { name: one.name })} verb={t('family-code')} act={act} one={one} zone={zone} refused={missing(challenge, t) ?? (decides ? missing(reason, t) : null)} onSubmit={() => void submit()} onClose={onClose}>
      <Note tone="amber">{t('family-code-explained')}</Note>
      {one.code_at ? <Note tone="grey">{t('family-code-again')}</Note> : null}
      <TextField label={t('family-challenge')} name="challenge" lines={2} value={challenge} onChange={setChallenge} required />
      {decides ? (
        <>
          <Note tone="amber">{t('family-why-officer-decides')} {t('family-code-decision')}</Note>
          <TextField label={t('common-reason')} name="reason" lines={2} value={reason} onChange={setReason} required />
        </>
      ) : null}
    </Sheet>
  );
}

export function EndCodeForm({ one, zone, onClose }: Props) {
  const { t } = useWords();
  const act = useAct('end_status_code');
  const rev = useSeen(one, act.problem, among(one));
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (await act.run({ contact_id: one.id, rev, reason })) onClose();
  };
  return (
    <Sheet title={t('family-code-end-one', { name: one.name })} verb={t('family-code-end')} act={act} one={one} zone={zone} refused={missing(reason, t)} onSubmit={() => void submit()} onClose={onClose}>
      <Note tone="amber">{t('family-code-end-explained')}</Note>
      <TextField label={t('common-reason')} name="reason" lines={2} value={reason} onChange={setReason} required />
    </Sheet>
  );
}
