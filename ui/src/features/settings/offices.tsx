// The offices of a server: the first one founds the others; members of one are admitted to another.
import { useState } from 'react';
import { newId, useAct, useCall, type Answer } from '../../client';
import { consulates } from '../../desk/consulates';
import type { Role } from '../../desk/feature';
import { Actions, Await, Badge, Button, Card, Dialog, Form, FormGrid, Moment, Radios, Select, TextField, Wide, useToast } from '../../parts';
import { useWords } from '../../words';
import { RoleChoice } from './roles';

type View = Answer<'list_offices'>;
const callCentre = 'MX-CIAM';

function FoundOffice({ view, onClose }: { view: View; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const act = useAct('found_office');
  const [id] = useState(newId);
  const [office, setOffice] = useState<string | null>(null);
  const [who, setWho] = useState<'new' | 'member'>('new');
  const [username, setUsername] = useState('');
  const [name, setName] = useState('');
  const [language, setLanguage] = useState<'es' | 'en'>('es');
  const [password, setPassword] = useState('');
  const founded = new Set(view.rows.map((row) => row.office));
  const choices = [{ id: callCentre, label: `${callCentre} · ${t('offices-call-centre')}` }, ...consulates.map(({ code, name: called }) => ({ id: code, label: `${code} · ${called}` }))];
  const save = async () => {
    if (office === null) return;
    const administrator = who === 'new' ? { who, id, username, display_name: name, language, password } : { who, username };
    if (await act.run({ office, administrator })) {
      toast({ text: t('offices-founded') });
      onClose();
    }
  };
  return (
    <Dialog title={t('offices-found')} isOpen onClose={onClose}>
      <Form onSubmit={() => void save()} problem={act.problem}>
        <FormGrid>
          <Wide><Select label={t('offices-office')} name="office" value={office} onChange={setOffice} options={choices.filter((choice) => !founded.has(choice.id))} /></Wide>
          <Wide><Radios label={t('offices-administrator')} value={who} onChange={setWho} options={[{ id: 'new', label: t('offices-new') }, { id: 'member', label: t('offices-member') }]} /></Wide>
          <TextField label={t('settings-username')} name={who === 'new' ? 'username' : 'administrator.username'} value={username} onChange={setUsername} required autoComplete="off" />
          {who === 'new' ? (
            <>
              <TextField label={t('settings-display-name')} name="display_name" value={name} onChange={setName} required />
              <TextField label={t('settings-first-password')} name="password" type="password" value={password} onChange={setPassword} required autoComplete="new-password" help={t('settings-first-password-help')} />
              <Radios label={t('shell-language')} value={language} onChange={setLanguage} options={[{ id: 'es', label: 'Español' }, { id: 'en', label: 'English' }]} />
            </>
          ) : null}
        </FormGrid>
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={act.running} reason={office === null ? t('shell-office-first') : null}>{t('offices-found')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

function AdmitUser({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const act = useAct('admit_user');
  const [username, setUsername] = useState('');
  const [chosen, setChosen] = useState<Role[]>(['intake']);
  const save = async () => {
    if (await act.run({ username, roles: chosen })) {
      toast({ text: t('settings-user-added') });
      onClose();
    }
  };
  return (
    <Dialog title={t('offices-admit')} isOpen onClose={onClose}>
      <p>{t('offices-admit-explained')}</p>
      <Form onSubmit={() => void save()} problem={act.problem}>
        <TextField label={t('settings-username')} name="username" value={username} onChange={setUsername} required autoFocus autoComplete="off" />
        <RoleChoice value={chosen} onChange={setChosen} />
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={act.running}>{t('offices-admit')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

function OfficeList({ view }: { view: View }) {
  const { t } = useWords();
  const [dialog, setDialog] = useState<'found' | 'admit' | null>(null);
  const close = () => setDialog(null);
  return (
    <Card title={t('offices-title')}>
      <div className="stack">
        <p className="muted">{t('offices-explained')}</p>
        <ul className="offices">
          {view.rows.map((row) => (
            <li key={row.office} className="row">
              <strong>{row.office}</strong> <span>{row.name}</span> {row.host ? <Badge tone="accent">{t('offices-host')}</Badge> : null}
              <span className="muted small"><Moment at={row.founded_at} as="absolute" /></span>
            </li>
          ))}
        </ul>
        <div className="row">
          <Button reason={view.may_found ? null : t('offices-only-host')} onPress={() => setDialog('found')}>{t('offices-found')}</Button>
          <Button onPress={() => setDialog('admit')}>{t('offices-admit')}</Button>
        </div>
      </div>
      {dialog === 'found' ? <FoundOffice view={view} onClose={close} /> : null}
      {dialog === 'admit' ? <AdmitUser onClose={close} /> : null}
    </Card>
  );
}

/** The offices of this server. A desk of its own has one and shows nothing here. */
export function Offices() {
  const view = useCall('list_offices', {}, { watch: ['users'] });
  return <Await of={view}>{(known) => (known.network ? <OfficeList view={known} /> : null)}</Await>;
}
