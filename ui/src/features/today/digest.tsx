// The digest of a morning: each date on its own days before it comes, once, instead of a message for each.
import { useAct, type Answer } from '../../client';
import { Badge, Button, Card, Disclosure, ErrorPanel, Moment, dayText } from '../../parts';
import { useWords } from '../../words';
import { EndLine } from './page';

export function Digest({ digest }: { digest: Answer<'today'>['digest'] }) {
  const { t, locale } = useWords();
  const read = useAct('read_digest');
  const title = t('today-digest', { day: dayText(digest.day, locale, 'long') });
  const lines = digest.dates.length === 0
    ? <p className="muted">{t('today-digest-none')}</p>
    : <ul className="today-list">{digest.dates.map((end) => <EndLine key={end.id} end={end} />)}</ul>;
  const overdue = digest.overdue > 0 ? <p><Badge tone="red">{t('today-digest-overdue', { n: digest.overdue })}</Badge></p> : null;
  if (digest.read_at) return <Disclosure title={`${title} (${digest.dates.length})`}>{overdue}{lines}</Disclosure>;
  return (
    <Card title={title} actions={<Button small kind="primary" running={read.running} onPress={() => void read.run({ day: digest.day })}>{t('today-digest-read')}</Button>}>
      {read.problem ? <ErrorPanel problem={read.problem} /> : null}
      {overdue}
      {lines}
      {digest.delivered_at ? <p className="muted small">{t('today-digest-delivered')} <Moment at={digest.delivered_at} as="absolute" /></p> : null}
    </Card>
  );
}
