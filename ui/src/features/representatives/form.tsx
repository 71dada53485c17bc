import { useState } from 'react';
import { newId, useAct, type Row } from '../../client';
import { Actions, Button, Checkbox, Conflict, currentOf, DateField, Dialog, Form, FormGrid, Note, Select, TextField, Wide, useToast } from '../../parts';
import { useWords } from '../../words';
import { useLawyers } from './named';

type Representative = Row<'list_representatives'>;

/** No account: what the list of choices calls it. */
const NONE = 'none';

/** Fields that are called here otherwise than in a file. */
const labels: Record<string, string> = { active: 'representatives-takes-cases', account: 'representatives-account' };

const codes = (text: string) => text.split(/[\s,;|]+/).filter(Boolean);

/** What of a representative is written in this form. */
const shown = ({ name, firm, bar_state, bar_number, languages, courts, phone, email, capacity, leave_until, contract_until, active }: Omit<Representative, 'id' | 'rev' | 'live_cases' | 'user_id'>, account: string) =>
  ({ name, firm, bar_state, bar_number, languages, courts, phone, email, capacity, leave_until: leave_until ?? null, contract_until: contract_until ?? null, active, account });

/** Adds a representative, or changes one; somebody else's change meanwhile is shown beside one's own. */
export function RepresentativeDialog({ of, readOnly, onClose }: { of: Representative | null; readOnly: string | null; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const add = useAct('add_representative');
  const update = useAct('update_representative');
  const act = of ? update : add;
  const [id] = useState(() => of?.id ?? newId());
  const [name, setName] = useState(of?.name ?? '');
  const [firm, setFirm] = useState(of?.firm ?? '');
  const [barState, setBarState] = useState(of?.bar_state ?? '');
  const [barNumber, setBarNumber] = useState(of?.bar_number ?? '');
  const [languages, setLanguages] = useState((of?.languages ?? ['es', 'en']).join(', '));
  const [courts, setCourts] = useState((of?.courts ?? []).join(', '));
  const [phone, setPhone] = useState(of?.phone ?? '');
  const [email, setEmail] = useState(of?.email ?? '');
  const [capacity, setCapacity] = useState(String(of?.capacity ?? 20));
  const [leave, setLeave] = useState<string | null>(of?.leave_until ?? null);
  const [contract, setContract] = useState<string | null>(of?.contract_until ?? null);
  const [active, setActive] = useState(of?.active ?? true);
  const [account, setAccount] = useState(of?.user_id ?? NONE);
  const lawyers = useLawyers();
  const known = lawyers.some(({ id: one }) => one === account) || account === NONE;
  const accounts = [{ id: NONE, label: t('representatives-account-none') }, ...lawyers, ...(known ? [] : [{ id: account, label: t('representatives-account-other') }])];
  const named = (account: string) => accounts.find(({ id: one }) => one === account)?.label ?? t('representatives-account-other');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const current = currentOf<Representative>(update.problem);
  const fields = {
    id, name, firm, bar_state: barState, bar_number: barNumber, languages: codes(languages), courts: codes(courts), phone, email,
    capacity: Number(capacity) || 0, leave_until: leave, contract_until: contract, active, user_id: account === NONE ? null : account,
  };
  const save = async (rev: number) => {
    const saved = of ? await update.run({ ...fields, rev }) : await add.run(fields);
    if (saved) {
      toast({ text: t('representatives-saved') });
      onClose();
    }
  };
  return (
    <Dialog title={of ? of.name : t('representatives-add')} isOpen onClose={onClose} size="large">
      <Form onSubmit={() => void save(of?.rev ?? 0)} problem={current ? null : act.problem}>
        {current ? <Conflict mine={shown(fields, named(account))} current={shown(current, named(current.user_id ?? NONE))} nameOf={(field) => t(labels[field] ?? `representatives-field-${field}`)} running={act.running} onMine={() => void save(current.rev)} onTheirs={onClose} /> : null}
        {readOnly ? <Note>{readOnly}</Note> : null}
        <FormGrid>
          <TextField label={t('representatives-name')} name="name" value={name} onChange={setName} required reason={readOnly} autoFocus />
          <TextField label={t('representatives-firm')} name="firm" value={firm} onChange={setFirm} reason={readOnly} />
          <TextField label={t('representatives-bar-state')} name="bar_state" value={barState} onChange={setBarState} required maxLength={2} reason={readOnly} />
          <TextField label={t('representatives-bar-number')} name="bar_number" value={barNumber} onChange={setBarNumber} required reason={readOnly} />
          <TextField label={t('representatives-languages')} name="languages" value={languages} onChange={setLanguages} required help={t('representatives-languages-help')} reason={readOnly} />
          <TextField label={t('representatives-courts')} name="courts" value={courts} onChange={setCourts} help={t('representatives-courts-help')} reason={readOnly} />
          <TextField label={t('representatives-phone')} name="phone" type="tel" value={phone} onChange={setPhone} reason={readOnly} />
          <TextField label={t('representatives-email')} name="email" type="email" value={email} onChange={setEmail} reason={readOnly} />
          <TextField label={t('representatives-capacity')} name="capacity" inputMode="numeric" value={capacity} onChange={setCapacity} help={t('representatives-capacity-help')} reason={readOnly} />
          <DateField label={t('representatives-leave')} name="leave_until" value={leave} onChange={setLeave} zone={zone} reason={readOnly} />
          <DateField label={t('representatives-contract')} name="contract_until" value={contract} onChange={setContract} zone={zone} reason={readOnly} />
          <Select label={t('representatives-account')} name="user_id" value={account} onChange={setAccount} options={accounts} help={t('representatives-account-help')} reason={readOnly} />
          <Wide><Checkbox selected={active} onChange={setActive} reason={readOnly}>{t('representatives-takes-cases')}</Checkbox></Wide>
        </FormGrid>
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={act.running} reason={readOnly ?? (current ? t('common-conflict-title') : null)}>{t('representatives-save')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
