import { useState } from 'react';
import { useAct, useCall, type Answer } from '../../client';
import { useDeaf } from '../../desk/session';
import { Actions, Await, Button, Card, Checkbox, Conflict, Form, FormGrid, Note, TextField, useToast } from '../../parts';
import { useWords } from '../../words';

type View = Answer<'get_settings'>;
type Settings = View['settings'];

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

/** The words of a setting in this form. */
const labels: Record<keyof Settings, string> = {
  auto_lock_minutes: 'settings-auto-lock', retention_days: 'settings-retention', office_phone: 'settings-phone', text_number: 'settings-text-number',
  receive_alerts: 'settings-receive-on', receive_port: 'settings-port', certificate_file: 'settings-certificate', private_key_file: 'settings-private-key',
};

function OfficeForm({ view, again }: { view: View; again: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const act = useAct('set_settings');
  // What stood when the form was opened; what a colleague saves meanwhile takes nothing from it.
  const [now, setNow] = useState(view.settings);
  const [rev, setRev] = useState(view.rev);
  const [sent, setSent] = useState<Settings | null>(null);
  const [lock, setLock] = useState(String(now.auto_lock_minutes));
  const [retention, setRetention] = useState(String(now.retention_days));
  const [phone, setPhone] = useState(now.office_phone ?? '');
  const [texts, setTexts] = useState(now.text_number ?? '');
  const [receive, setReceive] = useState(now.receive_alerts);
  const [port, setPort] = useState(String(now.receive_port));
  const [certificate, setCertificate] = useState(now.certificate_file ?? '');
  const [key, setKey] = useState(now.private_key_file ?? '');
  const readOnly = view.may_change ? null : t('settings-administrator-only');
  const badPort = /^\d+$/.test(port.trim()) && Number(port) >= 1024 && Number(port) <= 65535 ? null : t('settings-port-range');
  const settings: Settings = {
    auto_lock_minutes: Number(lock) || 0,
    retention_days: Number(retention) || 0,
    office_phone: phone.trim() || null,
    text_number: texts.trim() || null,
    receive_alerts: receive,
    receive_port: Number(port) || 0,
    certificate_file: certificate.trim() || null,
    private_key_file: key.trim() || null,
  };
  const current = !act.running && !same(view.settings, now) && !(sent && same(view.settings, sent)) ? view.settings : null;
  // Where nothing that the form shows was changed by others, there is nothing to decide, whatever the revision.
  const seen = current ? rev : Math.max(rev, view.rev);
  const save = async (rev: number) => {
    setSent(settings);
    const saved = await act.run({ rev, settings });
    if (!saved) return;
    setNow(saved.settings);
    setRev(saved.rev);
    toast({ text: t('settings-saved') });
  };
  const yesNo = (of: Settings) => ({ ...of, receive_alerts: t(of.receive_alerts ? 'common-yes' : 'common-no') });
  return (
    <Form onSubmit={() => void save(seen)} problem={current ? null : act.problem}>
      {current ? <Conflict mine={yesNo(settings)} current={yesNo(current)} nameOf={(field) => t(labels[field as keyof Settings] ?? field)} running={act.running} onMine={() => void save(view.rev)} onTheirs={again} /> : null}
      {readOnly ? <Note>{readOnly}</Note> : null}
      <Card title={t('settings-this-office')}>
        <FormGrid columns={3}>
          <TextField label={t('settings-auto-lock')} name="auto_lock_minutes" inputMode="numeric" value={lock} onChange={setLock} help={t('settings-auto-lock-help')} reason={readOnly} />
          <TextField label={t('settings-retention')} name="retention_days" inputMode="numeric" value={retention} onChange={setRetention} help={t('settings-retention-help')} reason={readOnly} />
          <TextField label={t('settings-phone')} name="office_phone" type="tel" value={phone} onChange={setPhone} help={t('settings-phone-help')} reason={readOnly} />
          <TextField label={t('settings-text-number')} name="text_number" type="tel" value={texts} onChange={setTexts} help={t('settings-text-number-help')} reason={readOnly} />
        </FormGrid>
      </Card>
      <Card title={t('settings-receive')}>
        <div className="stack">
          <p>{t('settings-receive-explained')}</p>
          <Checkbox selected={receive} onChange={setReceive} reason={readOnly} name="receive_alerts">{t('settings-receive-on')}</Checkbox>
          <FormGrid columns={3}>
            <TextField label={t('settings-port')} name="receive_port" inputMode="numeric" value={port} onChange={setPort} error={badPort} reason={readOnly} />
            <TextField label={t('settings-certificate')} name="certificate_file" value={certificate} onChange={setCertificate} placeholder="/etc/ssl/amparo/cert.pem" reason={readOnly} />
            <TextField label={t('settings-private-key')} name="private_key_file" value={key} onChange={setKey} placeholder="/etc/ssl/amparo/key.pem" reason={readOnly} />
          </FormGrid>
          <Https saved={view.settings} typed={Boolean(certificate.trim() && key.trim())} />
          {view.settings.receive_alerts ? <p>{t('settings-button-address')} <code>{view.settings.certificate_file ? 'https://…:' : 'http://127.0.0.1:'}{view.settings.receive_port}/button</code></p> : null}
        </div>
      </Card>
      <Actions>
        <Button type="submit" kind="primary" running={act.running} reason={readOnly ?? badPort ?? (current ? t('common-conflict-title') : null)}>{t('common-save')}</Button>
      </Actions>
    </Form>
  );
}

/** Whether phones can reach this machine by HTTPS: what is saved and listened on counts, not what was typed. */
function Https({ saved, typed }: { saved: Settings; typed: boolean }) {
  const { t } = useWords();
  const deaf = useDeaf();
  const there = Boolean(saved.certificate_file && saved.private_key_file);
  if (there && saved.receive_alerts && deaf) return <Note tone="red">{t('settings-https-deaf', { port: String(saved.receive_port) })}</Note>;
  if (there && saved.receive_alerts) return <Note tone="green">{t('settings-https-on')}</Note>;
  if (there) return <Note tone="amber">{t('settings-https-idle')}</Note>;
  return <Note tone="red">{t(typed ? 'settings-https-unsaved' : 'settings-https-missing')}</Note>;
}

/** What the office has set: lock, retention, telephone, and whether this machine takes alerts. */
export function Office() {
  const view = useCall('get_settings', {});
  const [turn, setTurn] = useState(0);
  return <Await of={view}>{(answer) => <OfficeForm key={turn} view={answer} again={() => setTurn(turn + 1)} />}</Await>;
}
