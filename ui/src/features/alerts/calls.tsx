// Whom an untaken alert has called, when, what became of it, and what is next if nothing changes.
import { Badge, Card, Countdown, Moment, Note, type Tone } from '../../parts';
import { useWords } from '../../words';
import type { Alert } from './deeds';

type Call = Alert['escalation']['calls'][number];

/** The network's call centre, 24 hours. */
const centre = '520-623-7874';
const tones: Record<Call['outcome'], Tone> = { paged: 'accent', sent: 'accent', unattended: 'red', rehearsed: 'grey', skipped: 'grey', failed: 'red' };

export function Calls({ alert }: { alert: Alert }) {
  const { t } = useWords();
  const { line, escalation } = alert;
  if (line.seen === 'told') return null;
  const unattended = escalation.next && escalation.calls.some((call) => call.whom === 'call_centre' && call.outcome === 'unattended');
  return (
    <Card title={t('escalation-title')}>
      {unattended ? <Note tone="red">{t('escalation-phone-centre', { phone: centre })}</Note> : null}
      {escalation.calls.length === 0 ? <p className="muted">{t('escalation-nobody')}</p> : (
        <ol className="alerts-steps">
          {escalation.calls.map((call, at) => (
            <li key={`${call.at} ${at}`}>
              {call.at ? <Moment at={call.at} zone={line.time_zone} as="absolute" /> : null} <Called call={call} />
            </li>
          ))}
        </ol>
      )}
      {escalation.next ? (
        <div className="alerts-next">
          <strong>{t('escalation-next')}</strong> <Countdown to={escalation.next.at} zone={line.time_zone} />{' '}
          <span className="muted">{t(`escalation-next-${escalation.next.because.replaceAll('_', '-')}`)}</span>
          <ul className="alerts-steps">
            {escalation.next.calls.filter(({ outcome }) => outcome !== 'skipped').map((call, at) => <li key={at}><Who call={call} /></li>)}
          </ul>
        </div>
      ) : line.seen === 'accountable' ? <p className="muted">{t(alert.handled_at ? 'escalation-ended' : 'escalation-served')}</p> : null}
    </Card>
  );
}

function Called({ call }: { call: Call }) {
  const { t } = useWords();
  const became = call.passed ? `escalation-passed-${call.passed.replaceAll('_', '-')}` : `escalation-outcome-${call.outcome}`;
  return (
    <>
      {call.round > 0 ? t('escalation-again', { step: call.step, round: call.round + 1 }) : t('escalation-step', { step: call.step })}: <Who call={call} />{' '}
      <Badge tone={tones[call.outcome]}>{t(became)}</Badge>
    </>
  );
}

function Who({ call }: { call: Call }) {
  const { t } = useWords();
  const whom = call.whom === 'role' && call.role ? t(`shell-role-${call.role}`) : t(`escalation-whom-${call.whom.replaceAll('_', '-')}`);
  const who = call.name ?? (call.whom === 'office' ? call.to_office : null);
  return who ? <><strong>{who}</strong> <span className="muted">({whom})</span></> : <strong>{whom}</strong>;
}
