// Events, placements and hearings on the one timeline of a case.
import { useCall } from '../../client';
import type { TimelineItem } from '../../parts';
import { useWords } from '../../words';

/** What happened in a case, for its timeline. */
export function useEventItems(view: { case: { id: string } }): readonly TimelineItem[] {
  const { t, language } = useWords();
  const matter = useCall('list_events', { case_id: view.case.id }, { watch: ['deadlines', 'custody', 'cases'] });
  const custody = useCall('list_custody', { case_id: view.case.id }, { watch: ['custody'] });
  const hearings = useCall('list_hearings', { case_id: view.case.id }, { watch: ['hearings'] });
  const events = (matter.data?.events ?? []).map((event): TimelineItem => ({
    id: event.id, at: event.at, zone: event.time_zone, kind: t('event-kind'), title: language === 'es' ? event.label_es : event.label_en,
    by: event.recorded_by, body: event.evidence ?? null, tone: 'accent', void: Boolean(event.retired_at),
  }));
  const places = (custody.data?.placements ?? []).map((placement): TimelineItem => ({
    id: placement.id, at: placement.book_in, zone: placement.time_zone, kind: t('custody-title'), title: placement.place,
    by: placement.recorded_by, body: t(`paper-confidence-${placement.confidence}`), tone: 'blue', void: Boolean(placement.voided_at),
  }));
  const sittings = (hearings.data?.rows ?? []).map((hearing): TimelineItem => ({
    id: hearing.id, at: hearing.starts_at, zone: hearing.time_zone, kind: t('hearing-title'),
    title: hearing.kind ? t(`hearing-kind-${hearing.kind}`) : t('hearing-kind-reserved'), by: hearing.recorded_by, body: hearing.court, tone: 'accent',
    void: hearing.status === 'reset' || hearing.status === 'cancelled',
  }));
  return [...events, ...places, ...sittings];
}
