// Per contact: what may be said, what stands against it, what was sent when and what became of it, and what to do next.
import { useState } from 'react';
import { useAct, type Answer } from '../../client';
import { Badge, Button, Card, ErrorPanel, Moment, Note, type Tone } from '../../parts';
import { useWords } from '../../words';
import { CodeForm, EndCodeForm, GuardianForm, LiftForm, PromiseForm, RuleForm, SendForm } from './dialogs';

export type Family = Answer<'alert_family'>;
export type Relative = Family['contacts'][number];
type Message = Relative['messages'][number];

const tones: Record<Message['state'], Tone> = {
  queued: 'blue', sending: 'blue', sent: 'accent', delivered: 'accent', confirmed: 'green', failed: 'red', unknown: 'amber', suppressed: 'grey',
};
const word = (text: string) => text.replaceAll('_', '-');

export function Ledger({ family, zone, of }: { family: Family; zone: string; of?: string | null }) {
  const { t } = useWords();
  const minor = useAct('mark_minor');
  const toggle = family.may_act
    ? <Button small kind="quiet" running={minor.running} onPress={() => void minor.run({ alert_id: family.alert_id, minor: !family.minor })}>{t(family.minor ? 'family-no-minor' : 'family-is-minor')}</Button>
    : null;
  return (
    <Card title={of ? `${t('family-title')} · ${of}` : t('family-title')} actions={toggle}>
      {minor.problem ? <ErrorPanel problem={minor.problem} /> : null}
      {family.minor ? <Note tone="amber">{t('family-minor-waits')}</Note> : null}
      {family.contacts.length === 0 ? <p className="muted">{t(family.withheld ? 'family-withheld' : 'family-none')}</p> : null}
      <ul className="family-list">
        {family.contacts.map((one) => <Line key={one.id} one={one} mayAct={family.may_act} minor={family.minor} zone={zone} />)}
      </ul>
    </Card>
  );
}

type Open = 'send' | 'rule' | 'lift' | 'guardian' | 'code' | 'end-code' | 'promise' | null;

function Line({ one, mayAct, minor, zone }: { one: Relative; mayAct: boolean; minor: boolean; zone: string }) {
  const { t, has } = useWords();
  const [open, setOpen] = useState<Open>(null);
  const confirm = useAct('confirm_contact');
  const notMine = mayAct ? null : t('family-may-not-act');
  const kin = `button-kin-${one.kinship}`;
  const name = one.name || t('family-no-name');
  const close = () => setOpen(null);
  return (
    <li className="family-item">
      <div>
        <strong>{name}</strong>
        {one.kinship ? <span className="muted"> · {has(kin) ? t(kin) : one.kinship}</span> : null}
        <span className="muted"> · {t(`paper-language-${one.language}`)}</span>
        {one.ways.length > 0 ? <div className="mono small">{one.ways.map(({ way, value }) => `${t(`family-way-${way}`)} ${value}`).join(' → ')}</div> : null}
      </div>
      <div className="row">
        <Badges one={one} />
        {one.confirmed_at ? <Badge tone="green">{t('family-confirmed')}</Badge> : one.task_at ? <Badge tone="amber">{t('family-call-now')}</Badge> : null}
      </div>
      {one.messages.length === 0 ? null : (
        <ol className="family-messages">
          {one.messages.map((message) => <MessageLine key={message.id} message={message} zone={zone} />)}
        </ol>
      )}
      <Dates one={one} zone={zone} />
      {confirm.problem ? <ErrorPanel problem={confirm.problem} /> : null}
      <div className="row">
        {one.confirmed_at ? null : (
          <Button small kind={one.task_at ? 'primary' : 'plain'} reason={notMine} running={confirm.running} label={t('family-confirm-one', { name })} onPress={() => void confirm.run({ contact_id: one.id, rev: one.rev })}>{t('family-confirm')}</Button>
        )}
        <Button small reason={notMine ?? (one.barred ? t(`family-why-${word(one.barred)}`) : null)} label={t('family-send-one', { name })} onPress={() => setOpen('send')}>{t('family-send')}</Button>
        <Button small kind="quiet" reason={notMine ?? (one.code_held && one.code_held !== 'officer_decides' ? t(`family-why-${word(one.code_held)}`) : null)} label={t('family-code-one', { name })} onPress={() => setOpen('code')}>{t('family-code')}</Button>
        {one.code_at ? <Button small kind="quiet" reason={notMine} label={t('family-code-end-one', { name })} onPress={() => setOpen('end-code')}>{t('family-code-end')}</Button> : null}
        <Button small kind="quiet" reason={notMine} label={t('family-promise-one', { name })} onPress={() => setOpen('promise')}>{t('family-promise')}</Button>
        <Button small kind="quiet" reason={notMine ?? (one.ways.length === 0 ? t('family-why-no-channel') : null)} label={t('family-rule-one', { name })} onPress={() => setOpen('rule')}>{t('family-rule')}</Button>
        {one.number.never || one.number.hours ? <Button small kind="quiet" reason={notMine} label={t('family-lift-one', { name })} onPress={() => setOpen('lift')}>{t('family-lift')}</Button> : null}
        {(minor || one.held === 'minor_waits') && !one.guardian_at ? <Button small kind="quiet" reason={notMine} label={t('family-verify-one', { name })} onPress={() => setOpen('guardian')}>{t('family-verify')}</Button> : null}
      </div>
      {open === 'send' ? <SendForm one={one} zone={zone} onClose={close} /> : null}
      {open === 'rule' ? <RuleForm one={one} zone={zone} onClose={close} /> : null}
      {open === 'lift' ? <LiftForm one={one} zone={zone} onClose={close} /> : null}
      {open === 'guardian' ? <GuardianForm one={one} zone={zone} onClose={close} /> : null}
      {open === 'code' ? <CodeForm one={one} zone={zone} onClose={close} /> : null}
      {open === 'end-code' ? <EndCodeForm one={one} zone={zone} onClose={close} /> : null}
      {open === 'promise' ? <PromiseForm one={one} zone={zone} onClose={close} /> : null}
    </li>
  );
}

/** What may be said and what binds the number. */
function Badges({ one }: { one: Relative }) {
  const { t } = useWords();
  return (
    <>
      <Badge tone={one.may_be_told === 'nothing' ? 'amber' : 'accent'}>{t(`family-told-${one.may_be_told}`)}</Badge>
      {one.wording === 'discreet' ? <Badge tone="grey">{t('family-discreet')}</Badge> : null}
      {one.number.never ? <Badge tone="red">{t('family-number-never')}</Badge> : null}
      {one.number.stopped ? <Badge tone="red">{t('family-number-stopped')}</Badge> : null}
      {one.number.not_safe ? <Badge tone="red">{t('family-number-not-safe')}</Badge> : null}
      {one.number.hours ? <Badge tone="grey">{t('family-number-hours', { from: clock(one.number.hours.from_min), until: clock(one.number.hours.until_min), zone: one.number.hours.time_zone })}</Badge> : null}
      {one.guardian_at ? <Badge tone="green">{t('family-guardian')}</Badge> : null}
    </>
  );
}

/** What was confirmed, promised and given, and when. */
function Dates({ one, zone }: { one: Relative; zone: string }) {
  const { t } = useWords();
  return (
    <div className="small muted">
      {one.confirmed_at ? <div>{t(one.confirmed_by ? 'family-confirmed-by' : 'family-confirmed-self', { who: one.confirmed_by ?? '' })} <Moment at={one.confirmed_at} zone={zone} as="absolute" /></div> : null}
      {one.next_contact_at ? <div>{t('family-promised')} <Moment at={one.next_contact_at} zone={zone} as="both" /></div> : null}
      {one.code_at ? <div>{t('family-code-given', { who: one.code_by ?? '' })} <Moment at={one.code_at} zone={zone} as="absolute" /></div> : null}
    </div>
  );
}

/** How a contact stands now, for who had another state before their eyes. */
export function Standing({ one, zone }: { one: Relative; zone: string }) {
  return (
    <div className="stack">
      <div className="row"><Badges one={one} /></div>
      <Dates one={one} zone={zone} />
    </div>
  );
}

function MessageLine({ message, zone }: { message: Message; zone: string }) {
  const { t } = useWords();
  return (
    <li>
      <Moment at={message.ended_at ?? message.sent_at ?? message.made_at} zone={zone} as="absolute" /> {t(`family-template-${message.template}`)} · {t(`family-way-${message.way}`)}{' '}
      <Badge tone={tones[message.state]}>{t(`family-state-${message.state}`)}</Badge>{' '}
      {message.why ? <span className="muted">{t(`family-why-${word(message.why)}`)}</span> : null}
      {message.state === 'queued' && message.tries > 0 ? <span className="muted">{t('family-again')} <Moment at={message.due_at} zone={zone} as="both" /></span> : null}
      {message.decided_by ? <span className="muted"> · {t('family-decided', { who: message.decided_by })}</span> : null}
    </li>
  );
}

/** Minutes after midnight as a clock shows them. */
export const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
