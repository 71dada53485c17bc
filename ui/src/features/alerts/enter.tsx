// An alert entered while somebody calls, in the order of the paper sheet; by keyboard alone. What is typed is kept field by field, and who answers for the
// place shows meanwhile.
import { useState, type KeyboardEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { newId, useAct, useCall, useRows, type Answer } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Actions, Button, Card, Checkbox, ComboBox, ErrorPanel, Facts, Form, FormGrid, Note, PageHead, Radios, Select, TextField, Wide } from '../../parts';
import { useWords } from '../../words';
import { AuthorityButton, Kept, OpenCalls, PossibleFolios, ReadOut, RightsCards, useKept } from '../calls';
import { Reasons } from './detail';
import { blank, entered, nobody, resumed, typedPlace, type CallForm, type Contact } from './entry';

const channels: readonly CallForm['channel'][] = ['operator', 'sms', 'consular_notification'];
const kinships = ['partner', 'parent', 'child', 'sibling', 'other_relative', 'friend', 'lawyer', 'other'] as const;
const states = 'AL AK AZ AR CA CO CT DE DC FL GA GU HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY'.split(' ');

type Call = { id: string; form: CallForm; rev: number | null };
const fresh = (): Call => ({ id: newId(), form: blank, rev: null });

export function EnterPage() {
  const { t } = useWords();
  // One id for the whole call: kept, resumed and sent twice, it is one alert.
  const [call, setCall] = useState(fresh);
  const [receipt, setReceipt] = useState<Answer<'enter_alert'> | null>(null);
  const again = () => {
    setReceipt(null);
    setCall(fresh());
  };
  return (
    <div className="page alerts-enter">
      <PageHead title={t('alerts-enter')} actions={<AuthorityButton />}><p className="muted">{t('alerts-enter-explained')}</p></PageHead>
      {receipt ? <Receipt receipt={receipt} again={again} /> : (
        <>
          <OpenCalls current={call.id} name={(form) => resumed(form).name || resumed(form).caller.name} onResume={({ id, form, rev }) => setCall({ id, form: resumed(form), rev })} />
          <EntryForm key={call.id} call={call} onDone={setReceipt} />
        </>
      )}
    </div>
  );
}

function EntryForm({ call, onDone }: { call: Call; onDone: (receipt: Answer<'enter_alert'>) => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const enter = useAct('enter_alert');
  const [form, setForm] = useState(call.form);
  const [touched, setTouched] = useState(call.rev !== null);
  const [facilityTyped, setFacilityTyped] = useState('');
  const keeping = useKept(call.id, form, touched, call.rev);
  const facilities = useRows('list_reference', { kind: 'facility', q: facilityTyped, corrected_only: false, limit: 40 }, { enabled: facilityTyped.length >= 2, watch: ['reference'] });
  const kinOptions = kinships.map((one) => ({ id: one, label: t(`button-kin-${one}`) }));
  const { channel, caller, contacts } = form;

  const put = (changes: Partial<CallForm>) => {
    setForm((now) => ({ ...now, ...changes }));
    setTouched(true);
  };
  const send = async () => {
    const receipt = await enter.run(entered(call.id, form));
    if (receipt) onDone(receipt);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!enter.running) void send();
    }
  };
  const change = (at: number, changes: Partial<Contact>) => put({ contacts: contacts.map((one, index) => (index === at ? { ...one, ...changes } : one)) });

  return (
    <div className="alerts-enter-panes" onKeyDown={onKeyDown} onBlur={keeping.keep}>
      <Form onSubmit={() => void send()} problem={enter.problem} label={t('alerts-enter')}>
        <Card title={t('alerts-enter-caller')}>
          <FormGrid columns={2}>
            <Select label={t('alerts-channel')} name="channel" value={channel} onChange={(next) => put({ channel: next })} options={channels.map((one) => ({ id: one, label: t(`alerts-channel-${one.replaceAll('_', '-')}`) }))} />
            {channel === 'sms' ? <TextField label={t('alerts-text-code')} name="text_code" value={form.textCode} onChange={(text) => put({ textCode: text })} help={t('alerts-text-code-help')} /> : null}
            <TextField label={t('alerts-caller-name')} name="caller.name" value={caller.name} onChange={(text) => put({ caller: { ...caller, name: text } })} autoFocus />
            <TextField label={t('alerts-caller-number')} name="caller.number" type="tel" value={caller.number} onChange={(number) => put({ caller: { ...caller, number } })} />
            <Select label={t('alerts-caller-kinship')} name="caller.kinship" value={caller.kinship || null} onChange={(kinship) => put({ caller: { ...caller, kinship } })} options={kinOptions} />
          </FormGrid>
        </Card>
        <Card title={t('alerts-enter-person')}>
          <FormGrid columns={2}>
            <Wide><TextField label={t('alerts-person-name')} name="name" value={form.name} onChange={(text) => put({ name: text })} help={t('alerts-person-name-help')} /></Wide>
            <Radios label={t('alerts-for-whom')} name="for_whom" value={form.forWhom} onChange={(whom) => put({ forWhom: whom })} options={[{ id: 'someone_else', label: t('alerts-for-someone-else') }, { id: 'me', label: t('alerts-for-me') }]} />
            <Radios label={t('alerts-language')} name="language" value={form.language} onChange={(language) => put({ language })} options={[{ id: 'es', label: t('paper-language-es') }, { id: 'en', label: t('paper-language-en') }]} />
          </FormGrid>
        </Card>
        <Card title={t('alerts-where')}>
          <FormGrid columns={3}>
            <Wide>
              <ComboBox label={t('alerts-facility')} name="facility_id" value={form.facility} onChange={(facility) => put({ facility })} onType={setFacilityTyped} help={t('alerts-facility-help')} options={facilities.rows.map(({ key, label }) => ({ id: key, label, note: key }))} />
            </Wide>
            <TextField label={t('alerts-zip')} name="zip" value={form.zip} onChange={(zip) => put({ zip })} inputMode="numeric" maxLength={10} />
            <TextField label={t('alerts-town')} name="place.city" value={form.city} onChange={(city) => put({ city })} />
            <ComboBox label={t('alerts-us-state')} name="place.state" value={form.state} onChange={(state) => put({ state })} options={states.map((one) => ({ id: one, label: one }))} />
          </FormGrid>
        </Card>
        <Card title={t('alerts-enter-what')}>
          <TextField label={t('alerts-note')} name="note" value={form.note} onChange={(note) => put({ note })} lines={4} help={t('alerts-note-help')} />
          <FormGrid columns={2}>
            <Radios label={t('alerts-child-asked')} name="child_left_alone" value={form.child} onChange={(child) => put({ child })} options={[{ id: 'no', label: t('common-no') }, { id: 'yes', label: t('common-yes') }, { id: 'unasked', label: t('common-not-asked') }]} />
            {form.child === 'yes' ? <TextField label={t('alerts-child-where')} name="child_left_alone.where" value={form.childWhere} onChange={(text) => put({ childWhere: text })} lines={2} /> : null}
          </FormGrid>
        </Card>
        <Card title={t('alerts-contacts')} actions={<Button small reason={contacts.length >= 5 ? t('alerts-contacts-most') : null} onPress={() => put({ contacts: [...contacts, nobody] })}>{t('alerts-contact-add')}</Button>}>
          {contacts.length === 0 ? <p className="muted">{t('alerts-contacts-help')}</p> : null}
          {contacts.map((one, at) => (
            <div className="alerts-contact" key={at}>
              <FormGrid columns={4}>
                <TextField label={t('alerts-contact-name')} name={`contacts.${at}.name`} value={one.name} onChange={(text) => change(at, { name: text })} autoFocus />
                <TextField label={t('alerts-contact-phone')} name={`contacts.${at}.phone`} type="tel" value={one.phone ?? ''} onChange={(phone) => change(at, { phone })} />
                <Select label={t('alerts-caller-kinship')} value={one.kinship || null} onChange={(kinship) => change(at, { kinship })} options={kinOptions} />
                <Select label={t('alerts-may-be-told')} value={one.may_be_told} onChange={(may_be_told) => change(at, { may_be_told })} options={(['nothing', 'coarse', 'everything'] as const).map((level) => ({ id: level, label: t(`alerts-may-be-told-${level}`) }))} />
              </FormGrid>
              <Checkbox selected={one.language === 'en'} onChange={(english) => change(at, { language: english ? 'en' : 'es' })}>{t('alerts-contact-english')}</Checkbox>
            </div>
          ))}
        </Card>
        <Kept keeping={keeping} />
        <Actions>
          <Button onPress={() => void navigate('/alerts')}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={enter.running} shortcut="Ctrl ↵">{t('alerts-enter-send')}</Button>
        </Actions>
      </Form>
      <div className="stack">
        <PossibleFolios number={caller.number} />
        <Answering zip={form.zip} place={typedPlace(form)} facility={form.facility} />
        <Similar name={form.name} />
        <Card title={t('calls-rights-card')}><RightsCards language={form.language} /></Card>
      </div>
    </div>
  );
}

/** Cases of the office with the name as typed so far, for those who may see cases. */
function Similar({ name }: { name: string }) {
  const { t } = useWords();
  const sees = holds(useMe(), ['intake', 'lawyer', 'manager']);
  const enough = sees && name.trim().split(/\s+/).length >= 2 && name.trim().length >= 5;
  const found = useCall('search', { q: name.trim() }, { enabled: enough, watch: [] });
  const rows = enough ? (found.data?.rows ?? []) : [];
  if (rows.length === 0) return null;
  return (
    <Card title={t('calls-similar')}>
      <ul className="calls-open">
        {rows.slice(0, 5).map(({ id, folio, shown_name }) => <li key={id}><Link to={`/cases/${id}`} target="_blank">{shown_name}</Link> <span className="mono small">{folio}</span></li>)}
      </ul>
      <p className="muted small">{t('calls-similar-explained')}</p>
    </Card>
  );
}

/** County and office of the place as typed so far. */
function Answering({ zip, place, facility }: { zip: string; place: { city: string; state: string } | null; facility: string | null }) {
  const { t } = useWords();
  const five = /^\d{5}/.test(zip.trim());
  const enough = five || facility !== null || (place !== null && place.city.length >= 2 && place.state !== '');
  const route = useCall('route_place', { zip: five ? zip.trim() : null, place: place?.state ? place : null, facility_id: facility }, { enabled: enough, watch: ['reference'] });
  return (
    <aside className="alerts-answering" aria-live="polite" aria-label={t('alerts-answering')}>
      <Card title={t('alerts-answering')}>
        {!enough ? <p className="muted">{t('alerts-answering-type')}</p> : route.error ? <ErrorPanel problem={route.error} /> : route.data ? (
          <>
            <Facts of={[[t('alerts-county'), route.data.county_name ?? t('alerts-no-place')], [t('alerts-office'), `${route.data.office_name} (${route.data.office})`]]} />
            {route.data.route.shortfalls.length > 0 ? <Note tone="amber">{t('alerts-answering-unsure')}</Note> : null}
            <Reasons steps={route.data.route.trace} shortfalls={route.data.route.shortfalls} />
          </>
        ) : null}
      </Card>
    </aside>
  );
}

function Receipt({ receipt, again }: { receipt: Answer<'enter_alert'>; again: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Card title={t('alerts-entered')}>
      <p>{t('alerts-entered-read-out')}</p>
      <ReadOut folio={receipt.folio} />
      <Facts of={[[t('alerts-office'), receipt.office_name], [t('alerts-office-phone'), receipt.office_phone ?? t('alerts-office-phone-none')]]} />
      <Note tone="grey">{t('alerts-entered-promise')}</Note>
      <Actions>
        <Button onPress={again} autoFocus>{t('alerts-enter-another')}</Button>
        <Button kind="primary" onPress={() => void navigate(`/alerts/${receipt.id}`)}>{t('alerts-entered-open')}</Button>
      </Actions>
    </Card>
  );
}
