import { useState } from 'react';
import { useRows } from '../../client';
import { Badge, Button, Card, Checkbox, Empty, ErrorPanel, Loading, Moment } from '../../parts';
import { useWords } from '../../words';
import type { CaseView } from './sections';

const reads = (command: string) => command.startsWith('get_') || command.startsWith('list_');

/** What the audit chain says of the case. */
export function History({ view }: { view: CaseView }) {
  const { t, has } = useWords();
  const [all, setAll] = useState(false);
  const list = useRows('list_history', { case_id: view.case.id, limit: 200 });
  const rows = all ? list.rows : list.rows.filter(({ command }) => !reads(command));
  return (
    <Card title={t('history-title')} actions={<Checkbox selected={all} onChange={setAll}>{t('history-show-reads')}</Checkbox>}>
      {list.loading ? <Loading /> : null}
      {list.problem ? <ErrorPanel problem={list.problem} retry={list.retry} /> : null}
      {!list.loading && rows.length === 0 ? <Empty title={t('history-empty')} /> : null}
      <ol className="case-items">
        {rows.map((entry) => (
          <li key={entry.seq} className="case-item">
            <div className="case-item-text">
              <div className="row">
                <strong>{has(`history-cmd-${entry.command}`) ? t(`history-cmd-${entry.command}`) : entry.command}</strong>
                {entry.outcome === 'done' ? null : <Badge tone="amber">{t(`history-outcome-${entry.outcome}`)}</Badge>}
                {entry.times > 1 ? <span className="muted small">{t('history-times', { times: entry.times })}</span> : null}
              </div>
              <div className="muted small"><Moment at={entry.at} zone={view.case.time_zone} as="absolute" /> · {entry.actor_name} · <span className="mono">#{entry.seq}</span></div>
              {entry.reason ? <div className="small">{entry.reason}</div> : null}
            </div>
          </li>
        ))}
      </ol>
      {list.hasMore ? <Button onPress={list.loadMore} running={list.loadingMore}>{t('history-more')}</Button> : null}
    </Card>
  );
}
