import { useState } from 'react';
import { useAct, useCall, type Answer } from '../../client';
import { Actions, Await, Button, Card, Checkbox, Form, FormGrid, Note, TextField, useToast } from '../../parts';
import { useWords } from '../../words';

type View = Answer<'get_settings'>;

function OfficeForm({ view }: { view: View }) {
  const { t } = useWords();
  const toast = useToast();
  const act = useAct('set_settings');
  const now = view.settings;
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
  const save = async () => {
    const settings = {
      auto_lock_minutes: Number(lock) || 0,
      retention_days: Number(retention) || 0,
      office_phone: phone.trim() || null,
      text_number: texts.trim() || null,
      receive_alerts: receive,
      receive_port: Number(port) || 0,
      certificate_file: certificate.trim() || null,
      private_key_file: key.trim() || null,
    };
    if (await act.run({ rev: view.rev, settings })) toast({ text: t('settings-saved') });
  };
  return (
    <Form onSubmit={() => void save()} problem={act.problem}>
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
          {certificate.trim() && key.trim() ? <Note tone="green">{t('settings-https-on')}</Note> : <Note tone="red">{t('settings-https-missing')}</Note>}
          {receive ? <p>{t('settings-button-address')} <code>{certificate.trim() ? 'https://' : 'http://127.0.0.1:'}{certificate.trim() ? '…:' : ''}{port}/button</code></p> : null}
        </div>
      </Card>
      <Actions>
        <Button type="submit" kind="primary" running={act.running} reason={readOnly ?? badPort}>{t('common-save')}</Button>
      </Actions>
    </Form>
  );
}

/** What the office has set: lock, retention, telephone, and whether this machine takes alerts. */
export function Office() {
  const view = useCall('get_settings', {});
  return <Await of={view}>{(answer) => <OfficeForm key={answer.rev} view={answer} />}</Await>;
}
