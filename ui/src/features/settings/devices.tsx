// Browsers and phones at which one is called while away from the desk.
import { useEffect, useState } from 'react';
import { newId, useAct, useCall, type Answer } from '../../client';
import { Await, Badge, Button, Card, ErrorPanel, Moment, Note, useToast, type Tone } from '../../parts';
import { useMe } from '../../desk/session';
import { useWords } from '../../words';
import { browserName, canPush, ownPrint, subscribe, unsubscribe, type Refusal } from './push';

type View = Answer<'list_devices'>;
type Device = View['devices'][number];

const tones: Partial<Record<NonNullable<Device['last']>['state'], Tone>> = { sent: 'green', failed: 'red', unknown: 'amber', suppressed: 'amber' };

/** Where I am called away from the desk. */
export function Devices() {
  const { t } = useWords();
  const view = useCall('list_devices', {}, { watch: ['devices', 'family', 'settings'] });
  return (
    <Card title={t('devices-title')}>
      <div className="stack">
        <p className="muted">{t('devices-explained')}</p>
        <Await of={view}>{(known) => <List view={known} />}</Await>
      </div>
    </Card>
  );
}

function List({ view }: { view: View }) {
  const { t } = useWords();
  const { time_zone } = useMe();
  const toast = useToast();
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    // A browser that does not answer is one that was not let in.
    ownPrint().then(setHere, () => setHere(null));
  }, [view]);
  const remove = useAct('remove_device');
  const attempt = useAct('try_device');
  const problem = remove.problem ?? attempt.problem;
  const takeOff = async (device: Device) => {
    if (!(await remove.run({ id: device.id }))) return;
    if (device.print === here) await unsubscribe();
    toast({ text: t('devices-removed', { label: device.label }) });
  };
  const send = async (device: Device) => {
    if (await attempt.run({ id: device.id, message: newId() })) toast({ text: t('devices-tried') });
  };
  return (
    <>
      {view.devices.length === 0 ? null : (
        <ul className="devices">
          {view.devices.map((device) => (
            <li key={device.id} className="row">
              <span className="devices-name">
                <strong>{device.label}</strong> {device.print === here ? <Badge tone="accent">{t('devices-here')}</Badge> : null}<br />
                <span className="muted small">{t('devices-since')} <Moment at={device.made_at} zone={time_zone} as="absolute" /></span>
              </span>
              {device.last ? (
                <span className="small">
                  <Badge tone={tones[device.last.state] ?? 'grey'}>{t(`devices-last-${device.last.state}`)}</Badge> <Moment at={device.last.at} zone={time_zone} as="absolute" />
                  {device.last.why ? <><br /><span className="muted">{t(`family-why-${device.last.why.replaceAll('_', '-')}`)}</span></> : null}
                </span>
              ) : null}
              <span className="row devices-acts">
                <Button small label={t('devices-try-one', { label: device.label })} reason={view.key ? null : t('devices-not-set')} running={attempt.running} onPress={() => void send(device)}>{t('devices-try')}</Button>
                <Button small label={t('devices-remove-one', { label: device.label })} running={remove.running} onPress={() => void takeOff(device)}>{t('devices-remove')}</Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {problem ? <ErrorPanel problem={problem} /> : null}
      <LetIn view={view} here={here} />
    </>
  );
}

/** Lets this browser in, or says why that cannot be. */
function LetIn({ view, here }: { view: View; here: string | null }) {
  const { t } = useWords();
  const toast = useToast();
  const add = useAct('add_device');
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  if (view.practice) return <Note>{t('problem-practice_no_provider')}</Note>;
  if (!view.key) return <Note>{t('devices-not-set')}</Note>;
  if (!canPush()) return <Note>{t('devices-unable')}</Note>;
  if (view.devices.some(({ print }) => print === here)) return null;
  const key = view.key;
  const letIn = async () => {
    setAsking(true);
    setRefused(null);
    const made = await subscribe(key);
    setAsking(false);
    if (typeof made === 'string') return setRefused(made);
    if (await add.run({ id: newId(), label: browserName(navigator.userAgent) || t('devices-here'), ...made })) toast({ text: t('devices-added') });
    return undefined;
  };
  return (
    <>
      {refused ? <Note tone="red">{t(`devices-refused-${refused}`)}</Note> : null}
      {add.problem ? add.problem.code === 'invalid' ? <Note tone="red">{t('devices-refused-service')}</Note> : <ErrorPanel problem={add.problem} /> : null}
      <div className="row"><Button kind="primary" running={asking || add.running} onPress={() => void letIn()}>{t('devices-add')}</Button></div>
    </>
  );
}
