import { useState } from 'react';
import { newId, useAct } from '../../client';
import { Actions, Badge, Button, Card, Dialog, Empty, Form, FormGrid, InstantField, Moment, Radios, Select, TextField, useToast, Wide } from '../../parts';
import { useWords } from '../../words';
import type { CaseView } from './sections';

const kinds = ['protection', 'notify_family', 'share_with_lawyer', 'share_with_authority', 'other'] as const;
const answers = ['given', 'refused', 'withdrawn', 'overridden'] as const;
export const hows = ['in_person', 'telephone', 'video', 'written', 'button', 'other'] as const;
const tones = { given: 'green', refused: 'amber', withdrawn: 'amber', overridden: 'house' } as const;

function ConsentDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const record = useAct('record_consent');
  const [id] = useState(newId);
  const [kind, setKind] = useState<(typeof kinds)[number]>('protection');
  const [answer, setAnswer] = useState<(typeof answers)[number] | null>(null);
  const [how, setHow] = useState<(typeof hows)[number]>('telephone');
  const [witness, setWitness] = useState('');
  const [remark, setRemark] = useState('');
  const [at, setAt] = useState<string | null>(null);
  const save = async () => {
    if (answer && (await record.run({ id, case_id: view.case.id, kind, answer, how, witness: witness || null, remark: remark || null, at }))) {
      toast({ text: t('consent-recorded') });
      onClose();
    }
  };
  return (
    <Dialog title={t('consent-record')} isOpen onClose={onClose}>
      <Form onSubmit={() => void save()} problem={record.problem}>
        <FormGrid>
          <Select label={t('consent-kind')} name="kind" value={kind} onChange={setKind} options={kinds.map((one) => ({ id: one, label: t(`consent-kind-${one}`) }))} required />
          <Select label={t('consent-how')} name="how" value={how} onChange={setHow} options={hows.map((one) => ({ id: one, label: t(`consent-how-${one}`) }))} />
          <Wide><Radios label={t('consent-answer')} name="answer" value={answer} onChange={setAnswer} options={answers.map((one) => ({ id: one, label: t(`consent-answer-${one}`) }))} required /></Wide>
          <TextField label={t('consent-witness')} name="witness" value={witness} onChange={setWitness} />
          <InstantField label={t('consent-at')} name="at" zone={view.case.time_zone} value={at} onChange={setAt} help={t('consent-at-help')} />
          <Wide><TextField label={t(answer === 'overridden' ? 'consent-remark-needed' : 'consent-remark')} name="remark" lines={2} value={remark} onChange={setRemark} required={answer === 'overridden'} /></Wide>
        </FormGrid>
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={record.running} reason={answer ? null : t('consent-answer-first')}>{t('common-save')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

export function Consents({ view }: { view: CaseView }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  /** The newest answer counts, of its kind and for whom it is. */
  const about = ({ kind, contact_id }: CaseView['consents'][number]) => `${kind} ${contact_id ?? ''}`;
  const nameOf = (id: string) => view.contacts.find((contact) => contact.id === id)?.name ?? '';
  const latest = new Map<string, string>();
  for (const one of view.consents) if (!latest.has(about(one))) latest.set(about(one), one.id);
  return (
    <Card title={t('consents-title')} actions={<Button small onPress={() => setAdding(true)} reason={view.may.write ? null : t('case-may-not-write')}>{t('consent-record')}</Button>}>
      {view.consents.length === 0 ? <Empty title={t('consent-none')}>{t('consent-none-help')}</Empty> : null}
      <ul className="case-items">
        {view.consents.map((one) => (
          <li key={one.id} className={latest.get(about(one)) === one.id ? 'case-item' : 'case-item case-item-past'}>
            <div className="case-item-text">
              <div><strong>{t(`consent-kind-${one.kind}`)}</strong>{one.contact_id ? <span> · {nameOf(one.contact_id)}{one.level ? `: ${t(`contact-may-short-${one.level}`)}` : ''}</span> : null} <Badge tone={tones[one.answer]}>{t(`consent-answer-${one.answer}`)}</Badge>{latest.get(about(one)) === one.id ? null : <span className="muted small"> {t('consent-earlier')}</span>}</div>
              <div className="small muted"><Moment at={one.at} zone={view.case.time_zone} as="absolute" /> · {t(`consent-how-${one.how}`)}{one.witness ? ` · ${t('consent-witness')}: ${one.witness}` : ''}</div>
              {one.remark ? <div className="small">{one.remark}</div> : null}
            </div>
          </li>
        ))}
      </ul>
      {adding ? <ConsentDialog view={view} onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}
