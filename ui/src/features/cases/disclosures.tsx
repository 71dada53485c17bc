import { useState } from 'react';
import { newId, useAct } from '../../client';
import { Actions, Badge, Button, Card, Dialog, Empty, Form, FormGrid, Moment, Note, Select, TextField, useToast, Wide } from '../../parts';
import { useWords } from '../../words';
import { hows } from './consents';
import type { CaseView } from './sections';

type Kind = CaseView['disclosures'][number]['told_kind'];
const kinds = ['contact', 'lawyer', 'other'] as const satisfies readonly Kind[];

function DisclosureDialog({ view, authority, onClose }: { view: CaseView; authority: boolean; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const record = useAct('record_disclosure');
  const [id] = useState(newId);
  const [kind, setKind] = useState<Kind>(authority ? 'authority' : 'contact');
  const [contact, setContact] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [agency, setAgency] = useState('');
  const [paper, setPaper] = useState('');
  const [verified, setVerified] = useState('');
  const [said, setSaid] = useState('');
  const [how, setHow] = useState<(typeof hows)[number]>('telephone');
  const [reason, setReason] = useState('');
  const save = async () => {
    const done = await record.run({
      id, case_id: view.case.id, told_kind: kind, contact_id: kind === 'contact' ? contact : null, told_name: name, agency: agency || null,
      paper_shown: paper || null, verified_how: verified, said, how, at: null, override_reason: reason || null,
    });
    if (done) {
      toast({ text: t('disclosure-recorded') });
      onClose();
    }
  };
  const reachable = view.contacts.filter((one) => !one.voided_at);
  return (
    <Dialog title={t(authority ? 'disclosure-authority' : 'disclosure-record')} isOpen onClose={onClose}>
      <Form onSubmit={() => void save()} problem={record.problem}>
        {authority ? <Note tone="amber">{t('disclosure-authority-help')}</Note> : null}
        <FormGrid>
          {authority ? (
            <>
              <TextField label={t('disclosure-agency')} name="agency" value={agency} onChange={setAgency} required autoFocus />
              <TextField label={t('disclosure-name')} name="told_name" value={name} onChange={setName} />
              <TextField label={t('disclosure-paper')} name="paper_shown" value={paper} onChange={setPaper} />
            </>
          ) : (
            <>
              <Select label={t('disclosure-told')} name="told_kind" value={kind} onChange={setKind} options={kinds.map((one) => ({ id: one as Kind, label: t(`disclosure-told-${one}`) }))} />
              {kind === 'contact'
                ? <Select label={t('disclosure-contact')} name="told_name" value={contact} onChange={setContact} options={reachable.map((one) => ({ id: one.id, label: one.name, note: t(`contact-may-short-${one.may_be_told}`) }))} />
                : <TextField label={t('disclosure-name')} name="told_name" value={name} onChange={setName} required />}
              <TextField label={t('disclosure-verified')} name="verified_how" value={verified} onChange={setVerified} required />
            </>
          )}
          <Select label={t('disclosure-how')} name="how" value={how} onChange={setHow} options={hows.map((one) => ({ id: one, label: t(`consent-how-${one}`) }))} />
          {authority ? null : <Wide><TextField label={t('disclosure-said')} name="said" lines={3} value={said} onChange={setSaid} required /></Wide>}
          {reason || record.problem?.code === 'no_consent' ? <Wide><TextField label={t('disclosure-override')} name="override_reason" lines={2} value={reason} onChange={setReason} required autoFocus /></Wide> : null}
        </FormGrid>
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={record.running}>{t('common-save')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

export function Disclosures({ view }: { view: CaseView }) {
  const { t } = useWords();
  const [adding, setAdding] = useState<'told' | 'authority' | null>(null);
  const notMine = view.may.write ? null : t('case-may-not-write');
  return (
    <Card
      title={t('disclosures-title')}
      actions={<>
        <Button small onPress={() => setAdding('authority')} reason={notMine}>{t('disclosure-authority')}</Button>
        <Button small onPress={() => setAdding('told')} reason={notMine}>{t('disclosure-record')}</Button>
      </>}
    >
      {view.disclosures.length === 0 ? <Empty title={t('disclosure-none')} /> : null}
      <ul className="case-items">
        {view.disclosures.map((one) => (
          <li key={one.id} className="case-item">
            <div className="case-item-text">
              <div><strong>{one.agency ?? one.told_name}</strong> <Badge tone={one.told_kind === 'authority' ? 'amber' : 'grey'}>{t(`disclosure-told-${one.told_kind}`)}</Badge></div>
              <div>{one.told_kind === 'authority' && !one.said ? t('disclosure-neither') : one.said}</div>
              <div className="small muted"><Moment at={one.at} zone={view.case.time_zone} as="absolute" /> · {t(`consent-how-${one.how}`)}{one.verified_how ? ` · ${one.verified_how}` : ''}{one.paper_shown ? ` · ${one.paper_shown}` : ''}</div>
            </div>
          </li>
        ))}
      </ul>
      {adding ? <DisclosureDialog view={view} authority={adding === 'authority'} onClose={() => setAdding(null)} /> : null}
    </Card>
  );
}
