// One line of time: steps, notes, consents, what was said, documents, and what other features bring (placements, events, hearings).
import { useRows } from '../../client';
import { Button, ErrorPanel, Note, Timeline, type TimelineItem } from '../../parts';
import { useWords } from '../../words';
import { timelines, type CaseView } from './sections';

export function CaseTimeline({ view }: { view: CaseView }) {
  const { t, language } = useWords();
  const zone = view.case.time_zone;
  // The list never changes while the page lives, so its hooks are called in one order.
  const brought = timelines.flatMap(({ useItems }) => useItems(view));
  const notes = useRows('list_notes', { case_id: view.case.id, limit: 200 }, { watch: ['cases'] });
  const written = notes.rows.length > 0 ? notes.rows : view.notes.rows;
  const items: TimelineItem[] = [
    ...brought,
    ...view.track.steps.map((step, at): TimelineItem => ({
      id: `step-${at}`, at: step.entered_at, zone, kind: t('timeline-steps'), title: `${step.step} · ${language === 'es' ? step.name_es : step.name_en}`, body: step.reason, tone: 'accent',
    })),
    ...written.map((note): TimelineItem => ({
      id: note.id, at: note.happened_at, zone, kind: t(note.kind === 'call' ? 'timeline-calls' : 'case-notes'), title: t(`note-kind-${note.kind}`), by: note.by_name,
      body: <p className="case-text">{note.reserved ? <em>{t('note-reserved-words')}</em> : note.body}</p>,
    })),
    ...view.consents.map((one): TimelineItem => ({
      id: one.id, at: one.at, zone, kind: t('consents-title'), title: `${t(`consent-kind-${one.kind}`)}: ${t(`consent-answer-${one.answer}`)}`, body: one.remark,
    })),
    ...view.disclosures.map((one): TimelineItem => ({
      id: one.id, at: one.at, zone, kind: t('disclosures-title'), title: one.agency ?? one.told_name, body: one.said || t('disclosure-neither'),
    })),
    ...view.documents.map((one): TimelineItem => ({
      id: one.id, at: one.added_at, zone, kind: t('documents-title'), title: one.title, by: one.by_name, void: one.voided_at !== null,
    })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <div className="stack">
      {notes.problem ? <ErrorPanel problem={notes.problem} retry={notes.retry} /> : null}
      {notes.hasMore ? <Note>{t('timeline-more-notes', { count: notes.rows.length })} <Button small onPress={notes.loadMore} running={notes.loadingMore}>{t('note-more')}</Button></Note> : null}
      <Timeline label={t('case-timeline')} items={items} empty={t('timeline-empty')} />
    </div>
  );
}
