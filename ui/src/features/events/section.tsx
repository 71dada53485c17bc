// What happened, newest first, and the questions that dates wait for.
import { useEffect, useState } from 'react';
import { useCall, type Answer } from '../../client';
import { Await, Badge, Button, Card, Empty, Moment } from '../../parts';
import { useWords } from '../../words';
import { CorrectEvent } from './correct';
import { useEvidence } from './evidence';
import { Facts } from './facts';
import { RecordEvent } from './record';
import './events.css';

type Matter = Answer<'list_events'>;
export type EventView = Matter['events'][number];

export function EventsAndFacts({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const matter = useCall('list_events', { case_id: caseId }, { watch: ['deadlines', 'custody', 'cases'] });
  const [recording, setRecording] = useState<'event' | 'day-one' | null>(null);
  useEffect(() => {
    // By its place on the keyboard: with Alt held, a layout may give another letter.
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyR' || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      setRecording('event');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Card title={t('event-title')} actions={<><Button small kind="quiet" onPress={() => setRecording('day-one')}>{t('event-day-one')}</Button><Button small kind="primary" shortcut="Alt R" onPress={() => setRecording('event')}>{t('event-record')}</Button></>}>
      <Await of={matter}>
        {(known) => (
          <>
            <Facts caseId={caseId} matter={known} />
            {known.events.length === 0
              ? <Empty title={t('event-empty')}>{t('event-empty-why')}</Empty>
              : <ol className="events">{[...known.events].reverse().map((event) => <Line key={event.id} event={event} caseId={caseId} />)}</ol>}
            <RecordEvent caseId={caseId} zone={known.time_zone} isOpen={recording === 'event'} onClose={() => setRecording(null)} />
            <RecordEvent caseId={caseId} zone={known.time_zone} isOpen={recording === 'day-one'} onClose={() => setRecording(null)} startWith="detention.apprehended" dayOne />
          </>
        )}
      </Await>
    </Card>
  );
}

function Line({ event, caseId }: { event: EventView; caseId: string }) {
  const { t, has, language } = useWords();
  const shownBy = useEvidence();
  const [correcting, setCorrecting] = useState(false);
  const retired = Boolean(event.retired_at);
  const label = language === 'es' ? event.label_es : event.label_en;
  const said = `paper-said-by-${event.reported_by}`;
  return (
    <li className={`event${retired ? ' event-retired' : ''}`}>
      <div className="event-head">
        <Moment at={event.at} zone={event.time_zone} as="absolute" />
        <strong className="event-label">{label}</strong>
        {event.walled ? <Badge tone="house">{t('event-reserved-tag')}</Badge> : null}
      </div>
      {event.answers.length > 0 ? (
        <div className="small">
          {event.answers.map((answer) => `${language === 'es' ? answer.question_es : answer.question_en} ${(language === 'es' ? answer.label_es : answer.label_en) ?? t(`fact-${answer.answer}`)}`).join(' · ')}
        </div>
      ) : null}
      <div className="small muted">
        {t('event-by', { source: has(said) ? t(said) : event.reported_by, who: event.recorded_by })}{event.evidence ? <> · {shownBy(event.evidence)}</> : null}
      </div>
      {retired
        ? <div className="small">{t('event-superseded', { why: event.retired_reason ?? '' })}</div>
        : <Button small kind="quiet" onPress={() => setCorrecting(true)}>{t('event-correct')}</Button>}
      <CorrectEvent event={event} caseId={caseId} isOpen={correcting} onClose={() => setCorrecting(false)} />
    </li>
  );
}
