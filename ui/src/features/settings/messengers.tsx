// Who carries the office's messages to families and its calls of staff, what each message says, and a test.
import { useState } from 'react';
import { newId, useAct, useCall, type Answer } from '../../client';
import { Actions, Await, Badge, Button, Card, Checkbox, Conflict, Disclosure, Form, FormGrid, Note, Select, TextField, useToast } from '../../parts';
import { useWords } from '../../words';

type View = Answer<'get_messengers'>;
const guards = ['starttls', 'wrapped', 'loopback'] as const;

/** What of the providers is written in the form, secrets aside. */
const written = ({ smtp, sms, push }: Pick<View, 'smtp' | 'sms' | 'push'>) => ({ smtp: smtp ?? null, sms: sms ?? null, push: push ?? null });
const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

function Providers({ view, again }: { view: View; again: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const act = useAct('set_messengers');
  const [mail, setMail] = useState(Boolean(view.smtp));
  const [text, setText] = useState(Boolean(view.sms));
  const [smtp, setSmtp] = useState(view.smtp ?? { host: '', port: 587, tls: 'starttls' as const, username: '', from: '', discreet_from: '' });
  const [sms, setSms] = useState(view.sms ?? { base_url: 'https://api.twilio.com', account: '', from: '', public_url: window.location.origin });
  const [calls, setCalls] = useState(Boolean(view.push));
  const [push, setPush] = useState(view.push ?? { contact: '', service: '' });
  const [password, setPassword] = useState('');
  const [token, setToken] = useState('');
  // What stood when the form was opened; what a colleague saves meanwhile takes nothing from it.
  const [now, setNow] = useState(() => written(view));
  const [sent, setSent] = useState<ReturnType<typeof written> | null>(null);
  const mine = { smtp: mail ? smtp : null, sms: text ? sms : null, push: calls ? push : null };
  const stands = written(view);
  const current = !act.running && !same(stands, now) && !(sent && same(stands, sent)) ? stands : null;
  const save = async () => {
    setSent(mine);
    const saved = await act.run({ ...mine, smtp_password: password || null, sms_token: token || null });
    if (!saved) return;
    setNow(written(saved));
    setPassword('');
    setToken('');
    toast({ text: t('settings-saved') });
  };
  return (
    <Form onSubmit={() => void save()} problem={act.problem}>
      {current ? <Conflict mine={mine} current={current} nameOf={(field) => t(field === 'smtp' ? 'messengers-mail' : field === 'sms' ? 'messengers-text' : 'messengers-push')} running={act.running} onMine={() => void save()} onTheirs={again} /> : null}
      <Card title={t('messengers-mail')}>
        <div className="stack">
          <Checkbox selected={mail} onChange={setMail} name="smtp">{t('messengers-mail-on')}</Checkbox>
          {mail ? (
            <FormGrid columns={3}>
              <TextField label={t('messengers-host')} name="smtp.host" value={smtp.host} onChange={(host) => setSmtp({ ...smtp, host })} required />
              <TextField label={t('settings-port')} name="smtp.port" inputMode="numeric" value={String(smtp.port)} onChange={(port) => setSmtp({ ...smtp, port: Number(port.replaceAll(/\D/g, '')) || 0 })} required />
              <Select label={t('messengers-tls')} name="smtp.tls" value={smtp.tls ?? 'starttls'} onChange={(tls) => setSmtp({ ...smtp, tls })} options={guards.map((id) => ({ id, label: t(`messengers-tls-${id}`) }))} />
              <TextField label={t('messengers-username')} name="smtp.username" value={smtp.username ?? ''} onChange={(username) => setSmtp({ ...smtp, username })} autoComplete="off" />
              <TextField label={t('messengers-password')} name="smtp_password" type="password" value={password} onChange={setPassword} help={view.smtp_password_kept ? t('messengers-kept') : null} autoComplete="new-password" />
              <TextField label={t('messengers-from')} name="smtp.from" type="email" value={smtp.from} onChange={(from) => setSmtp({ ...smtp, from })} required />
              <TextField label={t('messengers-discreet-from')} name="smtp.discreet_from" type="email" value={smtp.discreet_from ?? ''} onChange={(discreet_from) => setSmtp({ ...smtp, discreet_from })} help={t('messengers-discreet-from-help')} />
            </FormGrid>
          ) : null}
        </div>
      </Card>
      <Card title={t('messengers-text')}>
        <div className="stack">
          <Checkbox selected={text} onChange={setText} name="sms">{t('messengers-text-on')}</Checkbox>
          {text ? (
            <>
              <FormGrid columns={3}>
                <TextField label={t('messengers-base')} name="sms.base_url" value={sms.base_url} onChange={(base_url) => setSms({ ...sms, base_url })} required />
                <TextField label={t('messengers-account')} name="sms.account" value={sms.account} onChange={(account) => setSms({ ...sms, account })} autoComplete="off" required />
                <TextField label={t('messengers-token')} name="sms_token" type="password" value={token} onChange={setToken} help={view.sms_token_kept ? t('messengers-kept') : null} autoComplete="new-password" />
                <TextField label={t('messengers-number')} name="sms.from" type="tel" value={sms.from} onChange={(from) => setSms({ ...sms, from })} required />
                <TextField label={t('messengers-public')} name="sms.public_url" value={sms.public_url} onChange={(public_url) => setSms({ ...sms, public_url })} help={t('messengers-public-help')} required />
              </FormGrid>
              <p>{t('messengers-inbound')} <code>{sms.public_url}{view.inbound_path}</code></p>
            </>
          ) : null}
        </div>
      </Card>
      <Card title={t('messengers-push')}>
        <div className="stack">
          <p className="muted">{t('messengers-push-explained')}</p>
          <Checkbox selected={calls} onChange={setCalls} name="push">{t('messengers-push-on')}</Checkbox>
          {calls ? (
            <FormGrid columns={3}>
              <TextField label={t('messengers-push-contact')} name="push.contact" type="email" value={push.contact} onChange={(contact) => setPush({ ...push, contact })} help={t('messengers-push-contact-help')} required />
              <TextField label={t('messengers-push-service')} name="push.service" value={push.service ?? ''} onChange={(service) => setPush({ ...push, service })} help={t('messengers-push-service-help')} />
            </FormGrid>
          ) : null}
        </div>
      </Card>
      <Actions><Button type="submit" kind="primary" running={act.running} reason={current ? t('common-conflict-title') : null}>{t('common-save')}</Button></Actions>
    </Form>
  );
}

function Test({ view }: { view: View }) {
  const { t } = useWords();
  const toast = useToast();
  const act = useAct('send_test_message');
  const ways = [view.sms ? ('sms' as const) : null, view.smtp ? ('mail' as const) : null].filter((way) => way !== null);
  const [way, setWay] = useState<'sms' | 'mail' | null>(ways[0] ?? null);
  const [to, setTo] = useState('');
  const send = async () => {
    if (way && (await act.run({ id: newId(), way, to }))) toast({ text: t('messengers-test-done') });
  };
  return (
    <Card title={t('messengers-test')}>
      <Form onSubmit={() => void send()} problem={act.problem}>
        <FormGrid columns={3}>
          <Select label={t('messengers-test-way')} name="way" value={way} onChange={setWay} options={ways.map((id) => ({ id, label: t(`family-way-${id}`) }))} />
          <TextField label={t('messengers-test-to')} name="to" value={to} onChange={setTo} />
        </FormGrid>
        <Actions><Button type="submit" running={act.running} reason={way === null ? t('messengers-test-none') : to.trim() === '' ? t('common-required') : null}>{t('messengers-test-send')}</Button></Actions>
      </Form>
    </Card>
  );
}

function Previews() {
  const { t } = useWords();
  const all = useCall('preview_messages', {});
  return (
    <Await of={all}>
      {(rows) => (
        <Card title={t('messengers-previews')}>
          {(['first', 'news', 'page', 'given'] as const).map((template) => (
            <Disclosure key={template} title={t(`family-template-${template}`)} open={template === 'first'}>
              <ul className="messengers-previews">
                {rows.filter((row) => row.template === template).map((row) => (
                  <li key={`${row.wording} ${row.language} ${row.way}`} className="stack">
                    <div className="row">
                      {row.way === 'push' ? null : <Badge tone={row.wording === 'discreet' ? 'grey' : 'accent'}>{t(`contact-wording-${row.wording}`)}</Badge>}
                      <span className="muted small">{t(`family-way-${row.way}`)} · {t(`paper-language-${row.language}`)} · {t('messengers-version', { version: row.version })}</span>
                    </div>
                    <p lang={row.language}>{row.way === 'mail' || row.way === 'push' ? <strong>{row.subject}. </strong> : null}{row.body}</p>
                  </li>
                ))}
              </ul>
            </Disclosure>
          ))}
        </Card>
      )}
    </Await>
  );
}

/** Messages to families: who carries them, what they say. The practice office reaches nobody. */
export function Messengers() {
  const { t } = useWords();
  const view = useCall('get_messengers', {}, { watch: ['settings'] });
  const [turn, setTurn] = useState(0);
  return (
    <div className="stack">
      <p className="muted">{t('messengers-explained')}</p>
      <Await of={view}>
        {(known) => known.practice
          ? <Note>{t('problem-practice_no_provider')}</Note>
          : <><Providers key={turn} view={known} again={() => setTurn(turn + 1)} /><Test key={`${Boolean(known.sms)} ${Boolean(known.smtp)}`} view={known} /></>}
      </Await>
      <Previews />
    </div>
  );
}
