import { useState } from 'react';
import { newId, useAct, useCall } from '../../client';
import { Actions, Badge, Button, Card, Checkbox, ConfirmWithReason, Dialog, Empty, ErrorPanel, FileDrop, Form, FormGrid, Moment, Select, TextField, useToast, Wide } from '../../parts';
import { useWords } from '../../words';
import type { CaseView } from './sections';

type Document = CaseView['documents'][number];

const kinds = ['identity', 'charging', 'court', 'authorization', 'evidence', 'medical', 'letter', 'waiver', 'other'] as const;

function AddDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const add = useAct('add_document');
  const [id] = useState(newId);
  const [upload, setUpload] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('other');
  const [walled, setWalled] = useState(false);
  const [author, setAuthor] = useState<string | null>(null);
  const representation = useCall('get_representation', { case_id: view.case.id }, { enabled: kind === 'waiver' });
  const counsel = (representation.data?.assignments ?? []).filter(({ engaged_at }) => engaged_at).map((one) => ({ id: one.representative_id, label: one.representative_name }));
  const writers = counsel.filter((one, at) => counsel.findIndex(({ id }) => id === one.id) === at);
  const wrote = kind === 'waiver' ? author ?? writers[0]?.id ?? null : null;
  const save = async () => {
    if (!upload) return;
    const kept = await add.run({ id, case_id: view.case.id, upload, title, kind, author: wrote, walled });
    if (!kept) return;
    toast({ text: t(kept.document ? 'document-added' : 'document-added-reserved') });
    onClose();
  };
  const why = upload === null ? t('document-file-first') : title.trim() === '' ? t('document-title-first') : kind === 'waiver' && !wrote ? t('document-author-none') : null;
  return (
    <Dialog title={t('document-add')} isOpen onClose={onClose}>
      <Form onSubmit={() => void save()} problem={add.problem}>
        <FileDrop
          label={t('document-file')}
          help={t('document-file-help')}
          onUploaded={(file) => {
            setUpload(file?.handle ?? null);
            if (file && title === '') setTitle(file.name.replace(/\.[^.]+$/, ''));
          }}
        />
        <FormGrid>
          <TextField label={t('document-title')} name="title" value={title} onChange={setTitle} required maxLength={200} />
          <Select label={t('document-kind')} name="kind" value={kind} onChange={setKind} options={kinds.map((one) => ({ id: one, label: t(`document-kind-${one}`) }))} />
          {kind === 'waiver' ? <Select label={t('document-author')} name="author" help={t('document-author-help')} value={wrote} onChange={setAuthor} options={writers} /> : null}
          <Wide><Checkbox selected={walled} onChange={setWalled}>{t('note-walled')}</Checkbox><p className="muted small">{t('document-walled-help')}</p></Wide>
        </FormGrid>
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={add.running} reason={why}>{t('document-add')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

/** Bytes as people say them. */
function sizeText(bytes: number, locale: string): string {
  const [unit, by] = bytes >= 1_000_000 ? ['megabyte', 1_000_000] as const : ['kilobyte', 1000] as const;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(Math.max(bytes / by, 0.1));
}

export function Documents({ view }: { view: CaseView }) {
  const { t, locale } = useWords();
  const toast = useToast();
  const fetch = useAct('get_document');
  const void_ = useAct('void_document');
  const [adding, setAdding] = useState(false);
  const [voiding, setVoiding] = useState<Document | null>(null);
  const notMine = view.may.write ? null : t('case-may-not-write');
  const turn = async (of: Document, voided: boolean, reason: string) => {
    const done = await void_.run({ id: of.id, case_id: view.case.id, voided, reason, rev: of.rev });
    if (done) toast({ text: t(voided ? 'document-voided' : 'document-restored'), undo: () => turn(done, !voided, t('common-undo')) });
    return done;
  };
  const keep = async (of: Document) => {
    const saved = await fetch.run({ id: of.id });
    if (saved) toast({ text: saved.where ? t('common-file-saved', { where: saved.where }) : t('common-file-not-saved') });
  };
  return (
    <Card title={t('documents-title')} actions={<Button small onPress={() => setAdding(true)} reason={notMine}>{t('document-add')}</Button>}>
      {fetch.problem ? <ErrorPanel problem={fetch.problem} /> : null}
      {void_.problem && !voiding ? <ErrorPanel problem={void_.problem} /> : null}
      {view.documents.length === 0 ? <Empty title={t('document-none')} action={view.may.write ? <Button onPress={() => setAdding(true)}>{t('document-add')}</Button> : undefined}>{t('document-file-help')}</Empty> : null}
      <ul className="case-items">
        {view.documents.map((one) => (
          <li key={one.id} className={one.voided_at ? 'case-item case-item-void' : 'case-item'}>
            <div className="case-item-text">
              <div className="row"><strong>{one.title}</strong> <Badge tone="grey">{t(`document-kind-${one.kind}`)}</Badge>{one.walled ? <Badge tone="amber">{t('note-reserved-mark')}</Badge> : null}</div>
              <div className="muted small"><Moment at={one.added_at} zone={view.case.time_zone} as="absolute" /> · {one.by_name} · {sizeText(one.size, locale)} · <span className="mono" title={one.sha256}>sha256 {one.sha256.slice(0, 12)}…</span></div>
              {one.void_reason ? <div className="muted small">{one.void_reason}</div> : null}
            </div>
            <div className="row case-item-acts">
              <Button small onPress={() => void keep(one)} running={fetch.running} label={t('document-open-one', { title: one.title })}>{t('document-open')}</Button>
              {one.voided_at
                ? <Button small kind="quiet" onPress={() => void turn(one, false, t('document-restore'))} reason={notMine}>{t('document-restore')}</Button>
                : <Button small kind="quiet" onPress={() => setVoiding(one)} reason={notMine} label={t('document-void-one', { title: one.title })}>{t('document-void')}</Button>}
            </div>
          </li>
        ))}
      </ul>
      {adding ? <AddDialog view={view} onClose={() => setAdding(false)} /> : null}
      {voiding ? (
        <ConfirmWithReason title={t('document-void-title')} isOpen onClose={() => setVoiding(null)} confirmLabel={t('document-void')} onConfirm={(reason) => turn(voiding, true, reason)} problem={void_.problem} running={void_.running}>
          {t('document-void-help')}
        </ConfirmWithReason>
      ) : null}
    </Card>
  );
}
