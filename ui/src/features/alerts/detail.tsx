// The alert: who, said what, when by which clock; where and how exact; why this office; whom the person chose.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Badge, Card, Countdown, Disclosure, Facts, Moment, Note, type Tone } from '../../parts';
import { useWords } from '../../words';
import { Afterwards } from './afterwards';
import { FamilyOfAlert } from '../family';
import { Calls } from './calls';
import { skew, standing, type Alert } from './deeds';
import { Lift } from './lift';
import { Reserve } from './reserve';

export function AlertDetail({ alert }: { alert: Alert }) {
  const { t, locale } = useWords();
  const { line } = alert;
  const off = skew(alert.clock_skew_s);
  const offText = off ? t(off.late ? 'alerts-clock-late' : 'alerts-clock-early', { time: new Intl.NumberFormat(locale, { style: 'unit', unit: off.unit, unitDisplay: 'long' }).format(off.value) }) : null;
  const tone: Tone = line.seen === 'told' ? 'grey' : line.unserved ? 'amber' : 'accent';
  return (
    <>
      <header className="alerts-head">
        <h2>{alert.name ?? t(alert.locked ? 'alerts-locked-name' : 'alerts-no-name')}</h2>
        <span className="mono">{line.folio}</span>
        <Badge tone={tone}>{t(standing(line), { who: line.holder?.name ?? '' })}</Badge>
        {line.unserved && line.paged > 0 ? <Badge tone="amber">{t('escalation-paged', { count: line.paged })}</Badge> : null}
        {line.exercise ? <Badge tone="grey">{t('alerts-exercise')}</Badge> : null}
        {line.second ? <Badge tone="grey">{t('alerts-second')}</Badge> : null}
        {line.holder?.until ? <span className="small">{t('alerts-lease')} <Countdown to={line.holder.until} zone={line.time_zone} /></span> : null}
      </header>
      {alert.locked ? <Note tone="amber">{t('alerts-locked')}</Note> : null}
      {line.seen === 'told' ? <Note tone="grey">{t('alerts-told-explained', { office: alert.office.name })}</Note> : null}
      {line.seen === 'offered' && alert.forward ? <Note tone="blue">{t('alerts-offered-explained', { office: alert.office.name, reason: alert.forward.reason })}</Note> : null}
      {line.called ? <Note tone="amber">{t('escalation-called-explained', { office: alert.office.name })}</Note> : null}
      {line.seen === 'accountable' && alert.forward ? <Note tone="blue">{t('alerts-forwarding-explained', { office: alert.forward.to.name, reason: alert.forward.reason })}</Note> : null}
      {line.child_alone ? <Note tone="red"><strong>{t('alerts-child')}</strong> {alert.child_where ?? t(alert.reserved.includes('child_where') ? 'alerts-reserved' : alert.text_withheld ? 'alerts-text-withheld' : 'alerts-child-where-unknown')} {alert.child_where && line.seen === 'accountable' ? <Reserve alert={alert} text="child_where" /> : null}</Note> : null}
      <Afterwards alert={alert} />
      {line.second && line.seen === 'accountable' && !alert.handled_at ? <Note tone="amber">{t('alerts-second-explained')} <Lift ids={[line.id]} label={t('alerts-lift')} /></Note> : null}
      {alert.later_office ? <Note tone="amber">{t('alerts-later', { office: alert.later_office.name })}</Note> : null}

      <Card title={t('alerts-said')}>
        <Facts
          of={[
            [t('alerts-received'), <Moment key="r" at={line.received_at} zone={line.time_zone} as="both" />],
            // Staff who enter a call have our clock; a phone has its own.
            line.channel !== 'button' && !off ? null : [t('alerts-sent'), <span key="s"><Moment at={alert.sent} zone={line.time_zone} as="absolute" />{offText ? <> <Badge tone={alert.clock_wrong ? 'amber' : 'grey'}>{offText}</Badge></> : null}</span>],
            [t('alerts-channel'), t(`alerts-channel-${line.channel.replaceAll('_', '-')}`)],
            [t('alerts-for-whom'), line.for_whom ? t(line.for_whom === 'me' ? 'alerts-for-me' : 'alerts-for-someone-else') : t('common-not-asked')],
            [t('alerts-language'), t(`paper-language-${alert.language}`)],
            alert.phone && line.channel === 'button' ? [t('alerts-phone'), <span key="f">{t(`alerts-phone-${alert.phone.mark.replaceAll('_', '-')}`)} <span className="muted small">{t('alerts-phone-explained')}</span></span>] : null,
            alert.phone && line.channel === 'button' ? [t('alerts-profile'), alert.phone.profile === 'unreadable' ? <Badge key="b" tone="amber">{t('alerts-profile-unreadable')}</Badge> : t(`alerts-profile-${alert.phone.profile}`)] : null,
            alert.phone?.text_at ? [t('alerts-text-came'), <span key="x"><Moment at={alert.phone.text_at} zone={line.time_zone} as="absolute" /> · {t(alert.phone.joined ? 'alerts-text-joined' : 'alerts-text-alone')}</span>] : null,
            alert.caller ? [t('alerts-caller'), <span key="w">{alert.caller.name}{alert.caller.kinship ? <> · <Kinship code={alert.caller.kinship} /></> : null}{alert.caller.number ? <> · <span className="mono">{alert.caller.number}</span></> : null}</span>] : null,
            alert.note ? [t('alerts-note'), <span key="n" className="alerts-text">{alert.note} {line.seen === 'accountable' ? <Reserve alert={alert} text="note" /> : null}</span>] : null,
            alert.reserved.includes('note') ? [t('alerts-note'), t('alerts-reserved')] : null,
            alert.text_withheld ? [t('alerts-note'), t('alerts-text-withheld')] : null,
            alert.duplicate_of ? [t('alerts-duplicate-of'), <Link key="d" to={`/alerts/${alert.duplicate_of}`} className="mono">{alert.duplicate_folio}</Link>] : null,
            line.case_id ? [t('alerts-case'), alert.case_folio ? <Link key="c" to={`/cases/${line.case_id}`} className="mono">{alert.case_folio}</Link> : t('alerts-case-hidden')] : null,
            alert.close_reason ? [t('common-reason'), alert.close_reason] : null,
          ]}
        />
      </Card>

      <Card title={t('alerts-where')}>
        <Facts
          of={[
            [t('alerts-county'), alert.county ?? t('alerts-no-place')],
            alert.position ? [t('alerts-accuracy'), alert.position.accuracy_m == null ? t('alerts-accuracy-unsaid') : t('alerts-accuracy-metres', { metres: Math.round(alert.position.accuracy_m) })] : null,
            alert.position_wrong ? [t('alerts-accuracy'), <Badge key="w" tone="amber">{t('alerts-position-wrong')}</Badge>] : null,
            alert.zip ? [t('alerts-zip'), alert.zip] : null,
            alert.city ? [t('alerts-town'), [alert.city, alert.state].filter(Boolean).join(', ')] : null,
            alert.facility_id ? [t('alerts-facility'), line.place ?? alert.facility_id] : null,
            [t('alerts-office'), <OfficeLine key="o" name={alert.office.name} phone={alert.office.phone ?? null} />],
            alert.responsible && alert.responsible.code !== alert.office.code
              ? [t('alerts-responsible'), <OfficeLine key="p" name={alert.responsible.name} phone={alert.responsible.phone ?? null} />]
              : null,
            alert.told.length > 0 ? [t('alerts-told'), alert.told.map(({ name }) => name).join('; ')] : null,
          ]}
        />
        <Disclosure title={t('alerts-why-office')} open={alert.shortfalls.length > 0}>
          <Reasons steps={alert.route} shortfalls={alert.shortfalls} />
          {alert.later_route ? <><h3>{t('alerts-later-why')}</h3><Reasons steps={alert.later_route} shortfalls={[]} /></> : null}
        </Disclosure>
      </Card>

      <Card title={t('alerts-contacts')}>
        {alert.erased_at ? <p className="muted">{t('alerts-erased')} <Moment at={alert.erased_at} zone={line.time_zone} as="absolute" /></p>
          : alert.contacts.length === 0 ? <p className="muted">{t(alert.locked ? 'alerts-locked-contacts' : line.seen === 'accountable' ? 'alerts-contacts-none' : 'alerts-contacts-hidden')}</p> : (
          <ul className="alerts-contacts">
            {alert.contacts.map((contact, at) => (
              <li key={`${contact.name} ${contact.phone ?? ''} ${contact.mail ?? ''}`}>
                <strong>{contact.name || t('alerts-no-name')}</strong>
                {contact.kinship ? <span className="muted"> · <Kinship code={contact.kinship} /></span> : null}
                <div>{[contact.phone, contact.mail].filter(Boolean).join(' · ') || t('alerts-contact-unreachable')} · {t(`paper-language-${contact.language ?? 'es'}`)}{contact.wording === 'discreet' ? ` · ${t('alerts-wording-discreet')}` : ''}</div>
                {alert.never_contact.includes(at)
                  ? <Badge tone="amber">{t('contact-never-short')}</Badge>
                  : <Badge tone={contact.may_be_told === 'nothing' ? 'amber' : 'accent'}>{t(`alerts-may-be-told-${contact.may_be_told}`)}</Badge>}
              </li>
            ))}
          </ul>
        )}
        {line.for_whom === 'someone_else' && alert.contacts.length > 0 ? <Note tone="amber">{t('alerts-contacts-someone-else')}</Note> : null}
      </Card>

      {line.seen === 'accountable' && alert.contacts.length > 0 ? <FamilyOfAlert id={line.id} zone={line.time_zone} /> : null}

      <Calls alert={alert} />

      <Card title={t('alerts-steps')}>
        <ol className="alerts-steps">
          {alert.steps.map((step) => (
            <li key={`${step.at} ${step.act}`}>
              <Moment at={step.at} zone={line.time_zone} as="absolute" />{' '}
              {t(`alerts-step-${step.act.replaceAll('_', '-')}`, { office: step.to_office ?? '' })}
              {step.by ? ` · ${step.by} (${step.office})` : ''}
              {step.reason ? <div className="muted">«{step.reason}»</div> : null}
            </li>
          ))}
        </ol>
      </Card>
    </>
  );
}

function OfficeLine({ name, phone }: { name: string; phone: string | null }): ReactNode {
  return <>{name}{phone ? <> · <span className="mono">{phone}</span></> : null}</>;
}

/** What a contact is to the person: a known word, or as it was typed. */
function Kinship({ code }: { code: string }) {
  const { t, has } = useWords();
  const key = `button-kin-${code}`;
  return <>{has(key) ? t(key) : code}</>;
}

/** The reasoning in the reader's language; what falls short of a sure answer is marked. */
export function Reasons({ steps, shortfalls }: { steps: Alert['route']; shortfalls: readonly string[] }) {
  const { t, has } = useWords();
  return (
    <ol className="alerts-reasons">
      {steps.map((step, at) => (
        <li key={`${at} ${step.code}`} className={shortfalls.includes(step.code) ? 'alerts-shortfall' : undefined}>
          {has(`trace-${step.code}`) ? t(`trace-${step.code}`, step.args) : step.code}
        </li>
      ))}
    </ol>
  );
}
