// What the calendar gives to take along: the daily journal, the wall sheet, a calendar file, and addresses for a telephone.
import { useState } from 'react';
import { useAct } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Actions, Button, Card, DateField, Dialog, Form, FormGrid, Note, Radios, Select, TextField, todayIn, useSavedFile } from '../../parts';
import { useWords } from '../../words';
import { Feeds } from './feeds';
import './papers.css';

type Tongue = 'es' | 'en';
export type Whose = 'mine' | 'office';

/** Reasons that are often right; the record keeps the code, other words as they are. */
const reasons = { daily_control: 'calendar-reason-audit', supervision: 'calendar-reason-supervision' } as const;

/** The button on the calendar. */
export function DayPapers() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onPress={() => setOpen(true)}>{t('calendar-papers')}</Button>
      <Dialog title={t('calendar-papers-title')} isOpen={open} onClose={() => setOpen(false)} size="large">
        <Papers />
      </Dialog>
    </>
  );
}

function Papers() {
  const { language: mine } = useWords();
  const [language, setLanguage] = useState<Tongue>(mine);
  return (
    <div className="day-papers">
      <LanguageChoice value={language} onChange={setLanguage} />
      <Journal language={language} />
      <Wall language={language} />
      <CalendarFile language={language} />
      <Feeds />
    </div>
  );
}

function LanguageChoice({ value, onChange }: { value: Tongue; onChange: (next: Tongue) => void }) {
  const { t } = useWords();
  return <Radios label={t('calendar-paper-language')} name="language" value={value} onChange={onChange} options={[{ id: 'es', label: t('print-spanish') }, { id: 'en', label: t('print-english') }]} />;
}

export function WhoseChoice({ value, onChange }: { value: Whose; onChange: (next: Whose) => void }) {
  const { t } = useWords();
  return <Radios label={t('calendar-whose')} name="whose" value={value} onChange={onChange} options={[{ id: 'mine', label: t('calendar-whose-mine') }, { id: 'office', label: t('calendar-whose-office') }]} />;
}

function Journal({ language }: { language: Tongue }) {
  const { t } = useWords();
  const me = useMe();
  const saved = useSavedFile();
  const save = useAct('export_deadline_journal');
  // A journal's day is the office's, wherever its reader sits.
  const today = todayIn(me.time_zone).toString();
  const [day, setDay] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const [part, setPart] = useState('1');
  // Only a day that one paper does not take is asked for in parts; the office says in how many.
  const parts = save.problem?.code === 'journal_in_parts' ? Number(save.problem.args['parts']) : 0;
  const [inParts, setInParts] = useState<{ day: string; parts: number } | null>(null);
  if (parts > 0 && day && (inParts?.day !== day || inParts.parts !== parts)) setInParts({ day, parts });
  const offered = inParts?.day === day ? inParts.parts : 0;
  const cannot = !holds(me, ['lawyer', 'manager']) ? t('shell-not-yours-explained') : !day ? t('common-required') : reason.trim() === '' ? t('common-reason-needed') : null;
  const submit = async () => {
    if (!day) return;
    const known = Object.entries(reasons).find(([, key]) => t(key) === reason)?.[0];
    saved(await save.run({ day, language, reason: known ?? reason.trim(), ...(offered > 0 ? { part: Number(part) } : {}) }));
  };
  return (
    <Card title={t('calendar-journal')}>
      <p className="muted">{t('calendar-journal-what')}</p>
      <Form onSubmit={() => void submit()} problem={save.problem}>
        <FormGrid>
          <DateField label={t('calendar-journal-day')} name="day" value={day} onChange={setDay} zone={me.time_zone} lean="past" required {...(day === today ? { help: t('calendar-journal-today') } : {})} />
          <TextField label={t('print-why')} name="reason" value={reason} onChange={setReason} required />
          {offered > 0 ? <Select label={t('calendar-journal-part')} name="part" value={part} onChange={setPart} options={Array.from({ length: offered }, (_, at) => ({ id: String(at + 1), label: String(at + 1) }))} /> : null}
        </FormGrid>
        <div className="dialog-suggestions">
          {Object.values(reasons).map((key) => <Button key={key} small onPress={() => setReason(t(key))}>{t(key)}</Button>)}
        </div>
        <Note>{t('print-logged')}</Note>
        <Actions><Button type="submit" kind="primary" running={save.running} reason={cannot}>{t('calendar-journal-save')}</Button></Actions>
      </Form>
    </Card>
  );
}

function Wall({ language }: { language: Tongue }) {
  const { t } = useWords();
  const saved = useSavedFile();
  const save = useAct('export_wall_sheet');
  return (
    <Card title={t('calendar-wall')}>
      <p className="muted">{t('calendar-wall-what')}</p>
      <Form onSubmit={() => void save.run({ language }).then(saved)} problem={save.problem}>
        <Actions><Button type="submit" running={save.running}>{t('calendar-wall-save')}</Button></Actions>
      </Form>
    </Card>
  );
}

function CalendarFile({ language }: { language: Tongue }) {
  const { t } = useWords();
  const saved = useSavedFile();
  const save = useAct('export_calendar');
  const [whose, setWhose] = useState<Whose>('mine');
  return (
    <Card title={t('calendar-file')}>
      <p className="muted">{t('calendar-file-what')}</p>
      <Form onSubmit={() => void save.run({ whose, language }).then(saved)} problem={save.problem}>
        <WhoseChoice value={whose} onChange={setWhose} />
        <Actions><Button type="submit" running={save.running}>{t('calendar-file-save')}</Button></Actions>
      </Form>
    </Card>
  );
}
