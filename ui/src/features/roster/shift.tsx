import { useState } from 'react';
import { newId, useAct } from '../../client';
import { Actions, Button, Checkbox, ComboBox, Dialog, ErrorPanel, Form, FormGrid, TextField, Wide, useToast } from '../../parts';
import { useWords } from '../../words';
import { clock, dayName, readMinutes, type Roster, type Shift } from './hours';

const week = [1, 2, 3, 4, 5, 6, 7] as const;

/** A weekly shift: new, or one that is changed or taken out. */
export function ShiftForm({ roster, shift, onClose }: { roster: Roster; shift: Shift | null; onClose: () => void }) {
  const { t, locale } = useWords();
  const toast = useToast();
  const add = useAct('add_shift');
  const change = useAct('update_shift');
  const out = useAct('void_shift');
  const [id] = useState(() => shift?.id ?? newId());
  const [user, setUser] = useState<string | null>(shift?.user_id ?? null);
  const [days, setDays] = useState<readonly number[]>(shift?.days ?? [1, 2, 3, 4, 5]);
  const [from, setFrom] = useState(shift ? clock(shift.from_min) : '08:00');
  const [until, setUntil] = useState(shift ? clock(shift.until_min) : '17:00');
  const [holidays, setHolidays] = useState(shift?.on_holidays ?? false);
  const [begin, end] = [readMinutes(from), readMinutes(until)];
  const act = shift ? change : add;
  const save = async () => {
    if (user === null || begin === null || end === null) return;
    const done = await act.run({ id, user_id: user, days: [...days], from_min: begin, until_min: end, on_holidays: holidays, rev: shift?.rev ?? 0 });
    if (done) {
      toast({ text: t('roster-saved') });
      onClose();
    }
  };
  const incomplete = user === null || days.length === 0 || begin === null || end === null ? t('roster-incomplete') : null;
  return (
    <Dialog title={t(shift ? 'roster-change-shift' : 'roster-add-shift')} isOpen onClose={onClose}>
      <Form onSubmit={() => void save()} problem={act.problem}>
        <FormGrid>
          <Wide><ComboBox label={t('roster-who')} name="user_id" value={user} onChange={setUser} required options={people(roster, user)} /></Wide>
          <TextField label={t('roster-from')} name="from_min" value={from} onChange={setFrom} required error={begin === null ? t('roster-hour-unread') : undefined} help={t('roster-zone', { zone: roster.time_zone })} />
          <TextField label={t('roster-until')} name="until_min" value={until} onChange={setUntil} required error={end === null ? t('roster-hour-unread') : undefined} help={begin !== null && end !== null && end <= begin ? t('roster-overnight-explained') : undefined} />
          <Wide>
            <fieldset className="roster-days">
              <legend>{t('roster-days')}</legend>
              {week.map((day) => (
                <Checkbox key={day} selected={days.includes(day)} onChange={(on) => setDays(on ? [...days, day].sort() : days.filter((one) => one !== day))}>{dayName(day, locale, 'long')}</Checkbox>
              ))}
            </fieldset>
          </Wide>
          <Wide><Checkbox selected={holidays} onChange={setHolidays}>{t('roster-on-holidays-explained')}</Checkbox></Wide>
        </FormGrid>
        {out.problem ? <ErrorPanel problem={out.problem} /> : null}
        <Actions>
          {shift ? <Button kind="danger" running={out.running} onPress={() => void out.run({ id: shift.id, rev: shift.rev }).then((done) => done && onClose())}>{t('roster-void-shift')}</Button> : null}
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={act.running} reason={incomplete}>{t('common-save')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

/** Who may stand in the roster: enabled members, and whoever stands there already. */
export function people(roster: Roster, kept: string | null): { id: string; label: string }[] {
  return roster.members.filter(({ enabled, user_id }) => enabled || user_id === kept).map(({ user_id, name }) => ({ id: user_id, label: name }));
}
