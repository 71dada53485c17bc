import { useState } from 'react';
import { newId, useAct } from '../../client';
import { Actions, Button, ComboBox, Dialog, Form, FormGrid, InstantField, Wide, useToast } from '../../parts';
import { useWords } from '../../words';
import type { Roster } from './hours';
import { people } from './shift';

/** Leave, or a swap with a colleague. */
export function AbsenceForm({ roster, onClose }: { roster: Roster; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const act = useAct('add_absence');
  const [id] = useState(newId);
  const [user, setUser] = useState<string | null>(null);
  const [instead, setInstead] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const save = async () => {
    if (!user || !from || !until) return;
    if (await act.run({ id, user_id: user, instead, from, until })) {
      toast({ text: t('roster-saved') });
      onClose();
    }
  };
  return (
    <Dialog title={t('roster-add-absence')} isOpen onClose={onClose}>
      <Form onSubmit={() => void save()} problem={act.problem}>
        <FormGrid>
          <Wide><ComboBox label={t('roster-away')} name="user_id" value={user} onChange={setUser} required options={people(roster, null)} /></Wide>
          <InstantField label={t('roster-from')} name="from" value={from} onChange={setFrom} zone={roster.time_zone} required />
          <InstantField label={t('roster-until')} name="until" value={until} onChange={setUntil} zone={roster.time_zone} required />
          <Wide><ComboBox label={t('roster-instead')} name="instead" value={instead} onChange={setInstead} options={people(roster, null).filter((one) => one.id !== user)} help={t('roster-instead-explained')} /></Wide>
        </FormGrid>
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={act.running} reason={user && from && until ? null : t('roster-incomplete')}>{t('common-save')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
