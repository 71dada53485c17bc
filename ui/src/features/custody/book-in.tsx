// Where the person is held: a facility of the directory, or a place that was only told.
import { useState } from 'react';
import { newId, useAct, useCall, useRows, type Answer } from '../../client';
import { Actions, Button, Checkbox, ComboBox, Dialog, Form, FormGrid, InstantField, Note, Select, TextField, hereZone, useToast } from '../../parts';
import { useWords } from '../../words';
import { WhatFollows } from './what-follows';
import { confidences, holders, sources, useOptions, zones, type Confidence, type Holder, type Source } from './words';

type Custody = Answer<'list_custody'>;
type Change = Answer<'book_in'>;
type Props = { caseId: string; custody: Custody; onClose: () => void };

const text = (value: unknown, column: string): string => {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[column] : null;
  return typeof found === 'string' ? found : '';
};

export function BookIn(props: Props) {
  const { t } = useWords();
  const [followed, setFollowed] = useState<Change | null>(null);
  const close = () => {
    setFollowed(null);
    props.onClose();
  };
  return (
    <Dialog title={t('custody-record')} isOpen onClose={close} size="large">
      {followed ? <WhatFollows change={followed} caseId={props.caseId} onChange={setFollowed} onClose={close} /> : <BookInForm {...props} onClose={close} onDone={setFollowed} />}
    </Dialog>
  );
}

/** The stay that a new placement belongs to, unless the person says that it is another one. */
function lastStay(custody: Custody): string | null {
  const counted = custody.placements.filter(({ voided_at }) => !voided_at);
  const last = counted[counted.length - 1];
  const ended = last && counted.some(({ stay_id, release_reason }) => stay_id === last.stay_id && release_reason && release_reason !== 'transferred');
  return last && !ended ? last.stay_id : null;
}

function BookInForm({ caseId, custody, onClose, onDone }: Props & { onDone: (change: Change) => void }) {
  const { t } = useWords();
  const toast = useToast();
  const book = useAct('book_in');
  const stayBefore = lastStay(custody);
  const [id] = useState(newId);
  const [freshStay] = useState(newId);
  const [typed, setTyped] = useState('');
  const [facility, setFacility] = useState<{ id: string; label: string; county: string } | null>(null);
  const [told, setTold] = useState(false);
  const [place, setPlace] = useState('');
  const [zone, setZone] = useState<string>(custody.time_zone || hereZone());
  const [holder, setHolder] = useState<Holder>('ice');
  const [bookIn, setBookIn] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const [source, setSource] = useState<Source>('locator');
  const [confidence, setConfidence] = useState<Confidence>('reported');
  const [another, setAnother] = useState(false);
  const found = useRows('list_reference', { kind: 'facility', q: typed, corrected_only: false, limit: 40 }, { watch: [] });
  const facilities = found.rows.map(({ key, label, shipped, correction }) => ({
    id: key, label, county: text(correction ?? shipped, 'county_fips'), note: [text(correction ?? shipped, 'city'), text(correction ?? shipped, 'state')].filter(Boolean).join(', '),
  }));
  // The office keeps a placement in the zone of the facility's county; the zone that is chosen counts where the directory knows none.
  const county = useCall('get_reference', { kind: 'county', key: facility?.county ?? '' }, { enabled: !told && Boolean(facility?.county), watch: [], keepBefore: false });
  const known = told || !facility?.county ? '' : text(county.data?.correction ?? county.data?.shipped, 'tz');
  const placeZone = known || zone;
  const asking = county.isFetching && !county.data;
  const submit = async () => {
    if (!bookIn) return;
    const change = await book.run({
      id, case_id: caseId, stay_id: another || !stayBefore ? freshStay : stayBefore, book_in: bookIn, source, confidence, holder,
      ...(told ? { place: { name: place } } : { facility_id: facility?.id ?? null }), time_zone: placeZone,
      ...(left && stayBefore && !another ? { left_before_at: left } : {}),
    });
    if (!change) return;
    toast({ text: t('custody-dates-changed', { n: change.changes.length }) });
    onDone(change);
  };
  const missing = !bookIn || (told ? place.trim() === '' : !facility);
  return (
    <Form onSubmit={() => void submit()} problem={book.problem}>
      <FormGrid>
        {told
          ? <TextField label={t('custody-place')} name="place" value={place} onChange={setPlace} required autoFocus />
          : <ComboBox label={t('custody-facility')} name="facility_id" help={t('custody-facility-help')} value={facility?.id ?? null} valueLabel={facility?.label ?? ''} onChange={(id) => setFacility(facilities.find((one) => one.id === id) ?? null)} options={facilities} onType={setTyped} required />}
        <Select label={t('custody-holder')} name="holder" value={holder} onChange={setHolder} options={useOptions(holders, 'custody-holder')} />
        <Checkbox selected={told} onChange={setTold}>{t('custody-not-listed')}</Checkbox>
        <Select label={t('custody-zone')} name="time_zone" value={placeZone} onChange={setZone} reason={known ? t('custody-zone-of-facility') : null} options={[...new Set([placeZone, ...zones])].map((name) => ({ id: name, label: name }))} />
        <InstantField label={t('custody-book-in')} name="book_in" value={bookIn} onChange={setBookIn} zone={placeZone} required />
        <InstantField label={t('custody-left-before')} name="left_before_at" value={left} onChange={setLeft} zone={custody.time_zone} reason={stayBefore && !another ? null : t('custody-left-before-none')} />
        <Select label={t('custody-source')} name="source" value={source} onChange={setSource} options={useOptions(sources, 'paper-source')} />
        <Select label={t('custody-confidence')} name="confidence" value={confidence} onChange={setConfidence} options={useOptions(confidences, 'paper-confidence')} />
      </FormGrid>
      {stayBefore ? <Checkbox selected={another} onChange={setAnother}>{t('custody-new-stay')}</Checkbox> : null}
      {stayBefore && !another ? <Note>{t('custody-court-stays')}</Note> : null}
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={book.running || asking} reason={missing ? t('common-required') : null}>{t('custody-record')}</Button>
      </Actions>
    </Form>
  );
}
