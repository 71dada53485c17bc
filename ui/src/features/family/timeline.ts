// Messages to the family on the one timeline of a case.
import { useCall } from '../../client';
import type { TimelineItem } from '../../parts';
import { useWords } from '../../words';

/** What was written to whom the person chose, and what became of it. */
export function useMessageItems(view: { case: { id: string; time_zone: string } }): readonly TimelineItem[] {
  const { t } = useWords();
  const family = useCall('case_family', { id: view.case.id }, { watch: ['family', 'alerts', 'cases'] });
  return (family.data ?? []).flatMap(({ contacts }) => contacts.flatMap((one) => one.messages.map((message): TimelineItem => ({
    id: message.id, at: message.ended_at ?? message.sent_at ?? message.made_at, zone: view.case.time_zone, kind: t('family-messages'),
    title: `${t(`family-template-${message.template}`)} · ${t(`family-way-${message.way}`)} → ${one.name || t('family-no-name')}`,
    body: [t(`family-state-${message.state}`), message.why ? t(`family-why-${message.why.replaceAll('_', '-')}`) : null].filter(Boolean).join(': '),
    by: message.decided_by ?? null, tone: 'blue', void: message.state === 'suppressed',
  }))));
}
