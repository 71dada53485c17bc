import { useState } from 'react';
import { newId, useAct } from '../../client';
import { Actions, Badge, Button, Card, Checkbox, ConfirmWithReason, Conflict, currentOf, Dialog, Empty, ErrorPanel, Form, FormGrid, Radios, Select, TextField, useToast, Wide } from '../../parts';
import { useWords } from '../../words';
import type { CaseView } from './sections';

type Contact = CaseView['contacts'][number];
type Draft = Omit<Contact, 'id' | 'rev' | 'voided_at' | 'void_reason'>;

const kinships = ['mother', 'father', 'parent', 'spouse', 'partner', 'child', 'sibling', 'relative', 'friend', 'employer', 'lawyer', 'other'] as const;
const levels = ['nothing', 'coarse', 'full'] as const;
const kinds = ['phone', 'sms', 'whatsapp', 'email'] as const;
const asked = ['yes', 'no', 'unknown'] as const;

const answerOf = (value: boolean | null | undefined): (typeof asked)[number] => (value === true ? 'yes' : value === false ? 'no' : 'unknown');
const valueOf = (answer: (typeof asked)[number]): boolean | null => (answer === 'unknown' ? null : answer === 'yes');

const draftOf = ({ id: _id, rev: _rev, voided_at: _at, void_reason: _why, ...contact }: Contact): Draft => contact;

const stranger: Draft = {
  name: '', kinship: null, language: 'es', channels: [{ kind: 'phone', value: '' }], may_be_told: 'nothing', safe_to_call: null,
  safe_to_leave_message: null, wording: 'plain', never_contact: false, remarks: '',
};

function ContactDialog({ caseId, of, onClose }: { caseId: string; of: Contact | null; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const add = useAct('add_contact');
  const update = useAct('update_contact');
  const act = of ? update : add;
  const [id] = useState(() => of?.id ?? newId());
  const [draft, setDraft] = useState<Draft>(() => (of ? draftOf(of) : stranger));
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const current = currentOf<Contact>(act.problem);
  const save = async (rev: number | null) => {
    const contact = { ...draft, channels: draft.channels.filter(({ value }) => value.trim() !== '') };
    if (of && rev !== null) {
      const saved = await update.run({ id, case_id: caseId, contact, rev });
      if (!saved) return;
      toast({ text: t('contact-saved'), undo: () => update.run({ id, case_id: caseId, contact: draftOf(of), rev: saved.rev }) });
    } else {
      if (!(await add.run({ id, case_id: caseId, contact }))) return;
      toast({ text: t('contact-added') });
    }
    onClose();
  };
  const yesNo = asked.map((one) => ({ id: one, label: t(one === 'yes' ? 'common-yes' : one === 'no' ? 'common-no' : 'common-not-asked') }));
  return (
    <Dialog title={t(of ? 'contact-edit' : 'contact-add')} isOpen onClose={onClose} size="large">
      <Form onSubmit={() => void save(of?.rev ?? null)} problem={current ? null : act.problem}>
        {current ? (
          <Conflict mine={draft} current={draftOf(current)} nameOf={(field) => t(`contact-${field === 'may_be_told' ? 'may' : field === 'never_contact' ? 'never' : field}`)} running={act.running} onMine={() => void save(current.rev)} onTheirs={onClose} />
        ) : null}
        <FormGrid>
          <TextField label={t('contact-name')} name="name" value={draft.name} onChange={(name) => set({ name })} required autoFocus />
          <Select label={t('contact-kinship')} name="kinship" value={draft.kinship ?? null} onChange={(kinship) => set({ kinship })} options={kinships.map((one) => ({ id: one, label: t(`contact-kinship-${one}`) }))} />
          <Wide>
            <fieldset className="case-checks case-channels">
              <legend>{t('contact-channels')}</legend>
              {draft.channels.map((channel, at) => {
                const put = (change: Partial<typeof channel>) => set({ channels: draft.channels.map((other, index) => (index === at ? { ...other, ...change } : other)) });
                return (
                  <div key={at} className="case-channel">
                    <Select label={t('contact-channel')} value={channel.kind} onChange={(kind) => put({ kind })} options={kinds.map((one) => ({ id: one, label: t(`contact-channel-${one}`) }))} />
                    <TextField label={t('contact-channel-value')} name={at === 0 ? 'channels' : undefined} value={channel.value} onChange={(value) => put({ value })} type={channel.kind === 'email' ? 'email' : 'tel'} />
                  </div>
                );
              })}
              <Button small kind="quiet" onPress={() => set({ channels: [...draft.channels, { kind: 'phone', value: '' }] })}>{t('contact-channel-add')}</Button>
            </fieldset>
          </Wide>
          <Wide>
            <Radios
              label={t('contact-may')}
              name="may_be_told"
              value={draft.may_be_told}
              onChange={(may_be_told) => set({ may_be_told })}
              options={levels.map((one) => ({ id: one, label: t(`contact-may-${one}`) }))}
              reason={draft.never_contact ? t('contact-never') : null}
            />
          </Wide>
          <Radios label={t('contact-safe_to_call')} value={answerOf(draft.safe_to_call)} onChange={(answer) => set({ safe_to_call: valueOf(answer) })} options={yesNo} />
          <Radios label={t('contact-safe_to_leave_message')} value={answerOf(draft.safe_to_leave_message)} onChange={(answer) => set({ safe_to_leave_message: valueOf(answer) })} options={yesNo} />
          <Select label={t('contact-wording')} value={draft.wording} onChange={(wording) => set({ wording })} options={(['plain', 'discreet'] as const).map((one) => ({ id: one, label: t(`contact-wording-${one}`) }))} />
          <TextField label={t('contact-language')} name="language" value={draft.language ?? ''} onChange={(language) => set({ language: language || null })} placeholder="es" />
          <Wide><Checkbox selected={draft.never_contact} onChange={(never_contact) => set({ never_contact, ...(never_contact ? { may_be_told: 'nothing' as const } : {}) })}>{t('contact-never')}</Checkbox></Wide>
          <Wide><TextField label={t('contact-remarks')} name="remarks" lines={2} value={draft.remarks} onChange={(remarks) => set({ remarks })} /></Wide>
        </FormGrid>
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={act.running} reason={draft.name.trim() ? null : t('field-required')}>{t('common-save')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

const tones = { nothing: 'grey', coarse: 'blue', full: 'green' } as const;

export function Contacts({ view }: { view: CaseView }) {
  const { t } = useWords();
  const toast = useToast();
  const void_ = useAct('void_contact');
  const [editing, setEditing] = useState<Contact | 'new' | null>(null);
  const [voiding, setVoiding] = useState<Contact | null>(null);
  const notMine = view.may.write ? null : t('case-may-not-write');
  const turn = async (of: Contact, voided: boolean, reason: string) => {
    const done = await void_.run({ id: of.id, case_id: view.case.id, voided, reason, rev: of.rev });
    if (done) toast({ text: t(voided ? 'contact-voided' : 'contact-restored', { name: of.name }), undo: () => turn(done, !voided, t('common-undo')) });
    return done;
  };
  return (
    <Card title={t('contacts-title')} actions={<Button small onPress={() => setEditing('new')} reason={notMine}>{t('contact-add')}</Button>}>
      {void_.problem && !voiding ? <ErrorPanel problem={void_.problem} /> : null}
      {view.contacts.length === 0 ? <Empty title={t('contact-none')}>{t('contact-none-help')}</Empty> : null}
      <ul className="case-items">
        {view.contacts.map((contact) => (
          <li key={contact.id} className={contact.voided_at ? 'case-item case-item-void' : 'case-item'}>
            <div className="case-item-text">
              <div><strong>{contact.name}</strong>{contact.kinship ? <span className="muted"> · {t(`contact-kinship-${contact.kinship}`)}</span> : null}</div>
              {contact.channels.length > 0 ? <div className="mono small">{contact.channels.map(({ kind, value }) => `${t(`contact-channel-${kind}`)} ${value}`).join(' · ')}</div> : null}
              <div className="row">
                {contact.never_contact
                  ? <Badge tone="amber">{t('contact-never-short')}</Badge>
                  : <Badge tone={tones[contact.may_be_told]}>{t('contact-may-mark', { level: t(`contact-may-short-${contact.may_be_told}`) })}</Badge>}
                {contact.wording === 'discreet' ? <Badge tone="grey">{t('contact-discreet-short')}</Badge> : null}
                {contact.safe_to_call === false ? <Badge tone="amber">{t('contact-unsafe-call')}</Badge> : null}
                {contact.safe_to_leave_message === false ? <Badge tone="amber">{t('contact-unsafe-message')}</Badge> : null}
              </div>
              {contact.remarks ? <div className="small">{contact.remarks}</div> : null}
              {contact.void_reason ? <div className="muted small">{contact.void_reason}</div> : null}
            </div>
            <div className="row case-item-acts">
              {contact.voided_at
                ? <Button small kind="quiet" onPress={() => void turn(contact, false, t('contact-restore'))} reason={notMine}>{t('contact-restore')}</Button>
                : <>
                    <Button small kind="quiet" label={t('contact-edit-one', { name: contact.name })} onPress={() => setEditing(contact)} reason={notMine}>{t('common-edit')}</Button>
                    <Button small kind="quiet" label={t('contact-void-one', { name: contact.name })} onPress={() => setVoiding(contact)} reason={notMine}>{t('contact-void')}</Button>
                  </>}
            </div>
          </li>
        ))}
      </ul>
      {editing ? <ContactDialog caseId={view.case.id} of={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
      {voiding ? (
        <ConfirmWithReason title={t('contact-void-title')} isOpen onClose={() => setVoiding(null)} confirmLabel={t('contact-void')} onConfirm={(reason) => turn(voiding, true, reason)} problem={void_.problem} running={void_.running}>
          {t('contact-void-help')}
        </ConfirmWithReason>
      ) : null}
    </Card>
  );
}
