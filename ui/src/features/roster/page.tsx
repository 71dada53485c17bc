// Who is on duty now, what the next seven days leave open, and the rows behind it. Managers change them; whoever sees alerts reads them.
import { useState } from 'react';
import { useAct, useCall } from '../../client';
import { Await, Badge, Button, Card, Empty, ErrorPanel, Moment, Note, PageHead, type Tone } from '../../parts';
import { useWords } from '../../words';
import { AbsenceForm } from './absence';
import { clock, dayName, type Absence, type Finding, type Member, type Roster, type Shift } from './hours';
import { PolicyCard } from './policy';
import { ReachForm } from './reach';
import { ShiftForm } from './shift';
import { Week } from './week';
import './roster.css';

type Open = { kind: 'shift'; shift: Shift | null } | { kind: 'absence' } | { kind: 'reach'; member: Member };

export default function RosterPage() {
  const { t } = useWords();
  const found = useCall('get_roster', {}, { watch: ['roster', 'users', 'session'], refetchEvery: 60_000 });
  return (
    <div className="page">
      <PageHead title={t('roster-title')} />
      <p className="muted">{t('roster-explained')}</p>
      <Await of={found}>{(roster) => <Whole roster={roster} />}</Await>
    </div>
  );
}

function Whole({ roster }: { roster: Roster }) {
  const { t } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const reason = roster.may_change ? null : t('roster-managers-only');
  const name = (user: string) => roster.members.find((member) => member.user_id === user)?.name ?? t('roster-gone');
  return (
    <>
      <Now roster={roster} name={name} />
      <Card title={t('roster-findings')}>
        <Findings roster={roster} name={name} />
        <Week roster={roster} />
      </Card>
      <Card title={t('roster-shifts')} actions={<Button onPress={() => setOpen({ kind: 'shift', shift: null })} reason={reason}>{t('roster-add-shift')}</Button>}>
        <Shifts roster={roster} name={name} onOpen={(shift) => setOpen({ kind: 'shift', shift })} reason={reason} />
      </Card>
      <Card title={t('roster-absences')} actions={<Button onPress={() => setOpen({ kind: 'absence' })} reason={reason}>{t('roster-add-absence')}</Button>}>
        <Absences roster={roster} name={name} reason={reason} />
      </Card>
      <Card title={t('roster-members')}>
        <Members roster={roster} onOpen={(member) => setOpen({ kind: 'reach', member })} reason={reason} />
      </Card>
      <PolicyCard roster={roster} name={name} />
      {open?.kind === 'shift' ? <ShiftForm roster={roster} shift={open.shift} onClose={close} /> : null}
      {open?.kind === 'absence' ? <AbsenceForm roster={roster} onClose={close} /> : null}
      {open?.kind === 'reach' ? <ReachForm member={open.member} onClose={close} /> : null}
    </>
  );
}

type Names = (user: string) => string;

function Now({ roster, name }: { roster: Roster; name: Names }) {
  const { t, has } = useWords();
  const holiday = roster.holiday ? t('roster-holiday', { name: has(`roster-day-${roster.holiday.replaceAll('_', '-')}`) ? t(`roster-day-${roster.holiday.replaceAll('_', '-')}`) : roster.holiday }) : null;
  return (
    <Card title={t('roster-now')}>
      {holiday ? <Note tone="amber">{holiday}</Note> : null}
      {roster.on_duty.length === 0 ? <Note tone="amber">{t('roster-nobody-now')}</Note> : (
        <ul className="roster-list">
          {roster.on_duty.map(({ user_id, instead_of }) => (
            <li key={user_id}>
              <strong>{name(user_id)}</strong>{' '}
              {instead_of ? <span className="muted">{t('roster-instead-of', { name: name(instead_of) })} </span> : null}
              <AtDesk member={roster.members.find((member) => member.user_id === user_id)} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function AtDesk({ member }: { member: Member | undefined }) {
  const { t } = useWords();
  return <Badge tone={member?.at_desk ? 'green' : 'grey'}>{t(member?.at_desk ? 'roster-at-desk' : 'roster-not-at-desk')}</Badge>;
}

const tones: Record<Finding['kind'], Tone> = { hole: 'red', holiday_uncovered: 'red', single_point: 'amber', unverified: 'amber', gone: 'amber', empty_step: 'amber' };

function Findings({ roster, name }: { roster: Roster; name: Names }) {
  const { t } = useWords();
  const { findings } = roster.cover;
  if (findings.length === 0) return <Note tone="green">{t('roster-findings-none')}</Note>;
  return (
    <ul className="roster-list">
      {findings.map((finding) => (
        <li key={JSON.stringify(finding)}>
          <Badge tone={tones[finding.kind]}>{t(`roster-finding-${finding.kind.replaceAll('_', '-')}`)}</Badge>{' '}
          {finding.user ? <>{name(finding.user)} </> : null}
          {finding.step ? t('roster-finding-step', { step: finding.step[1], list: t(`roster-${finding.step[0] as 'ordinary'}`) }) : null}
          {finding.from && finding.until ? (
            <span>
              <Moment at={finding.from} zone={roster.time_zone} as="absolute" /> – <Moment at={finding.until} zone={roster.time_zone} as="absolute" />{' '}
              <span className="muted">({t('roster-hours', { count: finding.hours })})</span>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Shifts({ roster, name, onOpen, reason }: { roster: Roster; name: Names; onOpen: (shift: Shift) => void; reason: string | null }) {
  const { t, locale } = useWords();
  if (roster.shifts.length === 0) return <Empty title={t('roster-shifts-none')}>{t('roster-shifts-none-explained')}</Empty>;
  return (
    <ul className="roster-list">
      {roster.shifts.map((shift) => (
        <li key={shift.id} className="roster-row">
          <strong>{name(shift.user_id)}</strong>
          <span>{shift.days.map((day) => dayName(day, locale, 'short')).join(', ')}</span>
          <span className="mono">{clock(shift.from_min)}–{clock(shift.until_min)}</span>
          <span className="roster-flags">
            {shift.until_min <= shift.from_min ? <Badge tone="grey">{t('roster-overnight')}</Badge> : null}
            {shift.on_holidays ? <Badge tone="blue">{t('roster-on-holidays')}</Badge> : null}
          </span>
          <Button onPress={() => onOpen(shift)} reason={reason} label={t('roster-change-shift-of', { name: name(shift.user_id) })}>{t('roster-change')}</Button>
        </li>
      ))}
    </ul>
  );
}

function Absences({ roster, name, reason }: { roster: Roster; name: Names; reason: string | null }) {
  const { t } = useWords();
  const back = useAct('void_absence');
  if (roster.absences.length === 0) return <p className="muted">{t('roster-absences-none')}</p>;
  return (
    <>
      {back.problem ? <ErrorPanel problem={back.problem} /> : null}
      <ul className="roster-list">
        {roster.absences.map((absence: Absence) => (
          <li key={absence.id} className="roster-row">
            <strong>{name(absence.user_id)}</strong>
            <span>{absence.instead ? t('roster-swap-with', { name: name(absence.instead) }) : t('roster-leave')}</span>
            <span><Moment at={absence.from} zone={roster.time_zone} as="absolute" /> – <Moment at={absence.until} zone={roster.time_zone} as="absolute" /></span>
            <span />
            <Button onPress={() => void back.run({ id: absence.id, rev: absence.rev })} reason={reason} label={t('roster-take-back-of', { name: name(absence.user_id) })}>{t('roster-take-back')}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Members({ roster, onOpen, reason }: { roster: Roster; onOpen: (member: Member) => void; reason: string | null }) {
  const { t } = useWords();
  const state = (value: string | null | undefined, at: string | null | undefined) => (at ? 'verified' : value || reason ? 'unverified' : 'none');
  return (
    <ul className="roster-list">
      {roster.members.filter(({ enabled }) => enabled).map((member) => {
        const phone = member.rev == null ? 'none' : state(member.phone, member.phone_at);
        return (
          <li key={member.user_id} className="roster-row">
            <strong>{member.name}</strong>
            <span className="muted">{member.roles.map((role) => t(`shell-role-${role}`)).join(', ')}</span>
            <span>{member.phone ? <span className="mono">{member.phone}</span> : null} {member.mail ?? ''}</span>
            <span className="roster-flags">
              <AtDesk member={member} />
              <Badge tone={phone === 'verified' ? 'green' : 'amber'}>{t(`roster-phone-${phone}`)}</Badge>
              {member.device ? <Badge tone="green">{t('roster-device')}</Badge> : null}
            </span>
            <Button onPress={() => onOpen(member)} reason={reason} label={t('roster-reach-one', { name: member.name })}>{t('roster-reach')}</Button>
          </li>
        );
      })}
    </ul>
  );
}
