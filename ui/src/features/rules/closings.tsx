// Closings of clerks and of ECAS: entered by one member, confirmed by another; what a confirmed one moved is listed with both dates.
import { useState } from 'react';
import { Link } from 'react-router';
import { newId, useAct, useCall, type Answer } from '../../client';
import { useMe } from '../../desk/session';
import { Actions, Await, Badge, Button, Card, ConfirmWithReason, DateField, Dialog, Empty, ErrorPanel, Form, PageHead, Select, TextField, dayText } from '../../parts';
import { useWords } from '../../words';
import { Changes } from '../deadlines';

type Closings = Answer<'list_closings'>;
type Closing = Closings['rows'][number];
const offices = ['circuit_clerk', 'district_clerk', 'ecas'] as const;

export function ClosingsPage() {
  const { t } = useWords();
  const closings = useCall('list_closings', {}, { watch: ['rules'] });
  const [entering, setEntering] = useState(false);
  const [moved, setMoved] = useState<Closings['moved'] | null>(null);
  return (
    <div className="page">
      <PageHead
        title={t('closings-title')}
        actions={<><Button kind="primary" onPress={() => setEntering(true)}>{t('closings-record')}</Button><Link className="button" to="/rules">{t('rules-title')}</Link></>}
      >
        {t('closings-explained')}
      </PageHead>
      <Await of={closings}>
        {(known) => (
          <>
            {moved ? (
              <Card title={t('closings-moved')}>
                {moved.length === 0 ? <p className="muted" role="status">{t('closings-moved-none')}</p> : moved.map((one) => (
                  <section key={one.case_id}><h3><Link to={`/cases/${one.case_id}`}>{one.folio}</Link></h3><Changes of={one.changes} empty={t('closings-moved-none')} /></section>
                ))}
              </Card>
            ) : null}
            {known.rows.length === 0 ? <Empty title={t('closings-none')}>{t('closings-explained')}</Empty> : (
              <ul className="rule-lines">{known.rows.map((row) => <Line key={row.id} row={row} known={known} onMoved={setMoved} />)}</ul>
            )}
            <Dialog title={t('closings-record')} isOpen={entering} onClose={() => setEntering(false)}>
              <EnterForm known={known} onClose={() => setEntering(false)} />
            </Dialog>
          </>
        )}
      </Await>
    </div>
  );
}

function Line({ row, known, onMoved }: { row: Closing; known: Closings; onMoved: (moved: Closings['moved']) => void }) {
  const { t, language, locale } = useWords();
  const confirm = useAct('confirm_closing');
  const takeBack = useAct('void_closing');
  const [voiding, setVoiding] = useState(false);
  const district = known.districts.find(({ code }) => code === row.place);
  const place = row.closed_office === 'circuit_clerk' ? t('closings-circuit-of', { place: row.place ?? '' }) : district ? (language === 'es' ? district.name_es : district.name_en) : null;
  const confirmIt = async () => {
    const done = await confirm.run({ id: row.id, rev: row.rev });
    if (done) onMoved(done.moved);
  };
  return (
    <li className={row.voided_at ? 'rule-line rule-out' : 'rule-line'}>
      <strong>{[dayText(row.closed_on, locale, 'long'), t(`closings-office-${row.closed_office}`), place].filter(Boolean).join(' · ')}</strong>
      <span>{row.reason} · {row.source}</span>
      <span className="rule-marks">
        {row.voided_at ? <Badge tone="grey">{t('closings-voided-by', { who: row.voided_by ?? '', reason: row.voided_reason ?? '' })}</Badge>
          : row.confirmed_at ? <Badge tone="accent">{t('closings-confirmed-by', { who: row.confirmed_by ?? '' })}</Badge>
            : <Badge tone="amber">{t('closings-waits')}</Badge>}
        <span className="small muted">{t('closings-recorded-by', { who: row.recorded_by })}</span>
      </span>
      {row.voided_at ? null : (
        <span className="row">
          {row.confirmed_at ? null : <Button small running={confirm.running} reason={row.mine ? t('problem-second_person_needed') : null} onPress={() => void confirmIt()}>{t('closings-confirm')}</Button>}
          <Button small kind="quiet" onPress={() => setVoiding(true)}>{t('closings-void')}</Button>
        </span>
      )}
      {confirm.problem ? <ErrorPanel problem={confirm.problem} /> : null}
      <ConfirmWithReason
        title={t('closings-void')}
        isOpen={voiding}
        onClose={() => setVoiding(false)}
        confirmLabel={t('closings-void')}
        onConfirm={async (reason) => {
          const done = await takeBack.run({ id: row.id, rev: row.rev, reason });
          if (done) onMoved(done.moved);
          return done;
        }}
        problem={takeBack.problem}
        running={takeBack.running}
      >
        <p>{t('closings-void-why')}</p>
      </ConfirmWithReason>
    </li>
  );
}

function EnterForm({ known, onClose }: { known: Closings; onClose: () => void }) {
  const { t, language } = useWords();
  const record = useAct('record_closing');
  const [id] = useState(newId);
  const [office, setOffice] = useState<(typeof offices)[number]>('circuit_clerk');
  const [place, setPlace] = useState('');
  const [on, setOn] = useState<string | null>(null);
  const { time_zone: zone } = useMe();
  const [reason, setReason] = useState('');
  const [source, setSource] = useState('');
  const places = office === 'circuit_clerk'
    ? known.circuits.map((one) => ({ id: one, label: t('closings-circuit-of', { place: one }) }))
    : known.districts.map((one) => ({ id: one.code, label: language === 'es' ? one.name_es : one.name_en }));
  const chosen = office === 'ecas' ? null : place || places[0]?.id || null;
  const choose = (next: (typeof offices)[number]) => {
    setOffice(next);
    setPlace('');
  };
  const submit = async () => {
    if (on && (await record.run({ id, closed_office: office, place: chosen, closed_on: on, reason: reason.trim(), source: source.trim() }))) onClose();
  };
  return (
    <Form onSubmit={() => void submit()} problem={record.problem}>
      <Select label={t('closings-office')} name="closed_office" value={office} onChange={choose} options={offices.map((one) => ({ id: one, label: t(`closings-office-${one}`) }))} />
      {office === 'ecas' ? null : <Select label={t(office === 'circuit_clerk' ? 'closings-circuit' : 'district-choose')} name="place" value={chosen ?? ''} onChange={setPlace} options={places} />}
      <DateField label={t('closings-on')} name="closed_on" value={on} onChange={setOn} zone={zone} required />
      <TextField label={t('closings-reason')} name="reason" value={reason} onChange={setReason} required />
      <TextField label={t('closings-source')} name="source" value={source} onChange={setSource} required />
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={record.running} reason={on && reason.trim() && source.trim() ? null : t('common-required')}>{t('closings-record')}</Button>
      </Actions>
    </Form>
  );
}
