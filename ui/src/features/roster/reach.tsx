import { useState } from 'react';
import { useAct } from '../../client';
import { Actions, Button, Checkbox, Dialog, Form, FormGrid, Note, TextField, Wide, useToast } from '../../parts';
import { useWords } from '../../words';
import type { Member } from './hours';

/** How a member is reached away from the desk, and whether somebody tried it. */
export function ReachForm({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const act = useAct('set_reach');
  const [phone, setPhone] = useState(member.phone ?? '');
  const [mail, setMail] = useState(member.mail ?? '');
  const [phoneTried, setPhoneTried] = useState(Boolean(member.phone_at));
  const [mailTried, setMailTried] = useState(Boolean(member.mail_at));
  const save = async () => {
    const done = await act.run({ user_id: member.user_id, phone, phone_verified: phoneTried, mail, mail_verified: mailTried, rev: member.rev ?? null });
    if (done) {
      toast({ text: t('roster-saved') });
      onClose();
    }
  };
  // A number that was changed has not been tried.
  const type = (set: (text: string) => void, tried: (on: boolean) => void) => (text: string) => {
    set(text);
    tried(false);
  };
  return (
    <Dialog title={t('roster-reach-of', { name: member.name })} isOpen onClose={onClose}>
      <Form onSubmit={() => void save()} problem={act.problem}>
        <Note tone="grey">{t('roster-reach-explained')}</Note>
        <FormGrid>
          <Wide><TextField label={t('roster-phone')} name="phone" value={phone} onChange={type(setPhone, setPhoneTried)} autoComplete="off" /></Wide>
          <Wide><Checkbox selected={phoneTried} onChange={setPhoneTried}>{t('roster-phone-tried')}</Checkbox></Wide>
          <Wide><TextField label={t('roster-mail')} name="mail" value={mail} onChange={type(setMail, setMailTried)} autoComplete="off" /></Wide>
          <Wide><Checkbox selected={mailTried} onChange={setMailTried}>{t('roster-mail-tried')}</Checkbox></Wide>
        </FormGrid>
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={act.running}>{t('common-save')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
