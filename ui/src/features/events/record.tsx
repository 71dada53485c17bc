// Record what happened: see every date it creates, changes or supersedes, answer its questions, tick, confirm. Tab and Enter are enough.
import { useState, type KeyboardEvent } from 'react';
import { useAct } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Actions, Button, Dialog, ErrorPanel, Form, useToast } from '../../parts';
import { useWords } from '../../words';
import { mayTick, tickOf, type Ticks } from '../deadlines';
import { useEventDraft } from './draft';
import { EventFields, usePreview } from './fields';

type Props = { caseId: string; zone: string; isOpen: boolean; onClose: () => void; startWith?: string; dayOne?: boolean };

export function RecordEvent(props: Props) {
  const { t } = useWords();
  return (
    <Dialog title={t(props.dayOne ? 'event-day-one' : 'event-record')} isOpen={props.isOpen} onClose={props.onClose} size="large">
      <RecordForm {...props} />
    </Dialog>
  );
}

function RecordForm({ caseId, zone, onClose, startWith, dayOne }: Props) {
  const { t } = useWords();
  const me = useMe();
  const toast = useToast();
  const record = useAct('record_event');
  const move = useAct('move_step');
  const draft = useEventDraft({ zone, ...(startWith ? { type: startWith } : {}), dayOne: dayOne ?? false });
  const { brought, counting } = usePreview(caseId, draft);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [to, setTo] = useState<string | null>(null);
  const [recorded, setRecorded] = useState(false);
  const lawyer = holds(me, ['lawyer', 'manager']);
  const open = (brought?.changes ?? []).filter(mayTick);
  const ticked = open.filter((change) => chosen.includes(tickOf(change)));
  const ticks: Ticks = { chosen, onChange: setChosen, reason: lawyer ? null : t('event-tick-lawyer') };
  const target = brought?.moves.find((one) => one.to === to);
  const submit = async () => {
    if (!draft.event) return;
    if (!recorded) {
      const done = await record.run({ case_id: caseId, ...draft.event, confirm: ticked.map(({ rule_id, event_id }) => ({ rule_id, event_id })) });
      if (!done) return;
      setRecorded(true);
      toast({ text: done.event ? t('event-recorded') : t('event-recorded-reserved') });
    }
    if (target && !(await move.run({ case_id: caseId, from: target.from, to: target.to, reason: null }))) return;
    onClose();
  };
  const dates = brought?.changes.length ?? 0;
  const missing = !draft.event || !draft.who;
  const running = record.running || move.running || counting;
  // Before the control that has the focus hears of it: a list would open at Enter and keep the key to itself.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!missing && !running) event.currentTarget.querySelector('form')?.requestSubmit();
  };
  return (
    <div onKeyDownCapture={onKeyDown}>
    <Form onSubmit={() => void submit()} problem={record.problem}>
      <EventFields caseId={caseId} draft={draft} brought={brought} counting={counting} ticks={ticks} move={{ value: to, onChange: setTo }} />
      {move.problem ? <ErrorPanel problem={move.problem} /> : null}
      <Actions>
        <Button onPress={onClose}>{t(recorded ? 'common-close' : 'common-cancel')}</Button>
        <Button type="submit" kind="primary" shortcut="Ctrl ↵" running={running} reason={missing ? t('common-required') : null}>
          {ticked.length > 0 ? t('event-confirm-ticked', { n: dates, m: ticked.length }) : dates > 0 ? t('event-confirm', { n: dates }) : t('event-confirm-none')}
        </Button>
      </Actions>
    </Form>
    </div>
  );
}
