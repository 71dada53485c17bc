import { useState } from 'react';
import { newId, useAct, useRows, type Row } from '../../client';
import type { Role } from '../../desk/feature';
import { Actions, Badge, Button, Dialog, Empty, ErrorPanel, Form, FormGrid, Radios, TextField, VirtualTable, Wide, useToast, type Column } from '../../parts';
import { useWords } from '../../words';
import { Offices } from './offices';
import { RoleChoice } from './roles';

type User = Row<'list_users'>;
function AddUser({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const act = useAct('add_user');
  const [id] = useState(newId);
  const [username, setUsername] = useState('');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Role[]>(['intake']);
  const [language, setLanguage] = useState<'es' | 'en'>('es');
  const [password, setPassword] = useState('');
  const save = async () => {
    if (await act.run({ id, username, display_name: name, roles: chosen, language, password })) {
      toast({ text: t('settings-user-added') });
      onClose();
    }
  };
  return (
    <Dialog title={t('settings-add-user')} isOpen onClose={onClose}>
      <Form onSubmit={() => void save()} problem={act.problem}>
        <FormGrid>
          <TextField label={t('settings-display-name')} name="display_name" value={name} onChange={setName} required autoFocus />
          <TextField label={t('settings-username')} name="username" value={username} onChange={setUsername} required autoComplete="off" />
          <TextField label={t('settings-first-password')} name="password" type="password" value={password} onChange={setPassword} required autoComplete="new-password" help={t('settings-first-password-help')} />
          <Radios label={t('shell-language')} value={language} onChange={setLanguage} options={[{ id: 'es', label: 'Español' }, { id: 'en', label: 'English' }]} />
          <Wide><RoleChoice value={chosen} onChange={setChosen} /></Wide>
        </FormGrid>
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={act.running}>{t('settings-add-user')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

/** A member: roles, a new first password, and whether the person may sign in. */
function UserDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const set = useAct('set_roles');
  const reset = useAct('reset_user');
  const disable = useAct('disable_user');
  const enable = useAct('enable_user');
  const [chosen, setChosen] = useState<Role[]>(user.roles);
  const [password, setPassword] = useState('');
  const done = (answer: unknown, key: string) => {
    if (answer) {
      toast({ text: t(key) });
      onClose();
    }
  };
  const turn = async () => done(await (user.disabled_at ? enable : disable).run({ id: user.id, rev: user.rev }), user.disabled_at ? 'settings-user-enabled' : 'settings-user-disabled');
  return (
    <Dialog title={user.display_name} isOpen onClose={onClose}>
      <Form onSubmit={() => void set.run({ id: user.id, rev: user.rev, roles: chosen }).then((a) => done(a, 'settings-roles-saved'))} problem={set.problem}>
        <RoleChoice value={chosen} onChange={setChosen} />
        <Actions><Button type="submit" kind="primary" running={set.running}>{t('settings-save-roles')}</Button></Actions>
      </Form>
      <Form onSubmit={() => void reset.run({ id: user.id, password }).then((a) => done(a, 'settings-password-reset'))} problem={reset.problem}>
        <TextField label={t('settings-first-password')} name="password" type="password" value={password} onChange={setPassword} autoComplete="new-password" help={t('settings-first-password-help')} />
        <Actions><Button type="submit" running={reset.running} reason={password ? null : t('settings-password-incomplete')}>{t('settings-reset-password')}</Button></Actions>
      </Form>
      {disable.problem ?? enable.problem ? <ErrorPanel problem={(disable.problem ?? enable.problem)!} /> : null}
      <Actions>
        <Button kind={user.disabled_at ? 'primary' : 'danger'} onPress={() => void turn()} running={disable.running || enable.running}>{t(user.disabled_at ? 'settings-enable-user' : 'settings-disable-user')}</Button>
      </Actions>
    </Dialog>
  );
}

/** The office's members. */
export function Users() {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<User | null>(null);
  const list = useRows('list_users', { limit: 100 });
  const columns: Column<User>[] = [
    { id: 'name', header: t('settings-display-name'), cell: (u) => u.display_name, grow: true, width: 220 },
    { id: 'username', header: t('settings-username'), cell: (u) => u.username, width: 180 },
    { id: 'roles', header: t('settings-roles'), cell: (u) => u.roles.map((role) => t(`shell-role-${role}`)).join(', '), width: 280 },
    {
      id: 'state',
      header: t('settings-user-state'),
      cell: (u) => (u.disabled_at ? <Badge tone="grey">{t('settings-user-off')}</Badge> : u.must_change ? <Badge tone="amber">{t('settings-user-new')}</Badge> : <Badge tone="green">{t('settings-user-on')}</Badge>),
      width: 190,
    },
  ];
  return (
    <>
      <Actions><Button kind="primary" onPress={() => setAdding(true)}>{t('settings-add-user')}</Button></Actions>
      <div className="settings-table">
        <VirtualTable label={t('settings-users')} columns={columns} list={list} rowId={(u) => u.id} onOpen={setOpen} empty={<Empty title={t('settings-no-users')} />} />
      </div>
      <Offices />
      {adding ? <AddUser onClose={() => setAdding(false)} /> : null}
      {open ? <UserDialog key={`${open.id}-${open.rev}`} user={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
