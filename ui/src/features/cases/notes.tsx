import { useState } from 'react';
import { newId, useAct, useDraft, useRows } from '../../client';
import { Actions, Badge, Button, Checkbox, Dialog, Empty, ErrorPanel, Form, Loading, Moment, Select, TextField, useToast } from '../../parts';
import { useWords } from '../../words';
import type { CaseView } from './sections';

const kinds = ['note', 'call', 'visit', 'interview', 'counsel'] as const;

type Draft = { id: string; kind: (typeof kinds)[number]; body: string; walled: boolean };
const blank = (): Draft => ({ id: newId(), kind: 'note', body: '', walled: false });

function Writer({ view }: { view: CaseView }) {
  const { t } = useWords();
  const toast = useToast();
  const add = useAct('add_note');
  const [draft, setDraft] = useDraft<Draft>(['note', view.case.id], blank);
  const { id, kind, body, walled } = draft;
  const put = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const offered = kinds.filter((one) => one !== 'counsel' || view.may.counsel);
  const save = async () => {
    const kept = await add.run({ id, case_id: view.case.id, kind, body, walled, happened_at: null });
    if (!kept) return;
    toast({ text: t(kept.note ? 'note-added' : 'note-added-reserved') });
    setDraft({ ...blank(), kind });
  };
  const notMine = view.may.write ? null : t('case-may-not-write');
  return (
    <Form onSubmit={() => void save()} problem={add.problem} label={t('note-add')}>
      <div className="case-writer">
        <TextField label={t('note-body')} name="body" lines={3} value={body} onChange={(text) => put({ body: text })} reason={notMine} maxLength={20000} />
        <div className="row">
          <Select label={t('note-kind')} value={kind} onChange={(next) => put({ kind: next })} options={offered.map((one) => ({ id: one, label: t(`note-kind-${one}`) }))} reason={notMine} />
          <div className="case-wall-check"><Checkbox selected={walled} onChange={(next) => put({ walled: next })} reason={notMine}>{t('note-walled')}</Checkbox><span className="muted small">{t('note-walled-help')}</span></div>
          <Actions><Button type="submit" kind="primary" running={add.running} reason={notMine ?? (body.trim() ? null : t('note-body-first'))}>{t('note-add')}</Button></Actions>
        </div>
        {kind === 'counsel' ? <p className="muted small">{t('note-kind-counsel-help')}</p> : null}
      </div>
    </Form>
  );
}

/** A note that turns out to speak of fear: its words go behind the wall, and what stays says so. */
function Reserve({ view, id }: { view: CaseView; id: string }) {
  const { t } = useWords();
  const toast = useToast();
  const reserve = useAct('reserve_note');
  const [asking, setAsking] = useState(false);
  const move = async () => {
    const done = await reserve.run({ id, case_id: view.case.id });
    if (!done) return;
    setAsking(false);
    toast({ text: t('note-moved') });
  };
  return (
    <>
      <Button small onPress={() => setAsking(true)} reason={view.may.write ? null : t('case-may-not-write')}>{t('note-reserve')}</Button>
      <Dialog title={t('note-reserve-title')} isOpen={asking} onClose={() => setAsking(false)}>
        <Form onSubmit={() => void move()} problem={reserve.problem}>
          <p>{t('note-reserve-explained')}</p>
          <Actions>
            <Button onPress={() => setAsking(false)}>{t('common-cancel')}</Button>
            <Button type="submit" kind="primary" running={reserve.running}>{t('note-reserve-do')}</Button>
          </Actions>
        </Form>
      </Dialog>
    </>
  );
}

/** `short`: the latest five, beside the overview. */
export function Notes({ view, short = false }: { view: CaseView; short?: boolean }) {
  const { t } = useWords();
  const list = useRows('list_notes', { case_id: view.case.id, limit: 50 }, { enabled: !short });
  const rows = short ? view.notes.rows.slice(0, 5) : list.rows;
  return (
    <div className="stack">
      <Writer view={view} />
      {!short && list.loading ? <Loading /> : null}
      {!short && list.problem ? <ErrorPanel problem={list.problem} retry={list.retry} /> : null}
      {rows.length === 0 && !(list.loading && !short) ? <Empty title={t('note-none')}>{t('note-none-help')}</Empty> : null}
      <ul className="case-items">
        {rows.map((note) => (
          <li key={note.id} className="case-item">
            <div className="case-item-text">
              <div className="row">
                <Badge tone={note.kind === 'counsel' ? 'house' : 'grey'}>{t(`note-kind-${note.kind}`)}</Badge>
                {note.walled ? <Badge tone="amber">{t('note-reserved-mark')}</Badge> : null}
                <span className="muted small"><Moment at={note.happened_at} zone={view.case.time_zone} as="absolute" /> · {note.by_name}</span>
              </div>
              <p className="case-text">{note.reserved ? <em>{t('note-reserved-words')}</em> : note.body}</p>
            </div>
            {note.walled || note.reserved || note.kind === 'counsel' ? null : <Reserve view={view} id={note.id} />}
          </li>
        ))}
      </ul>
      {!short && list.hasMore ? <Button onPress={list.loadMore} running={list.loadingMore}>{t('note-more')}</Button> : null}
    </div>
  );
}
