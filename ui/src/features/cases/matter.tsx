// Field of law and risk of a case, who answers for it, and moving it to another step.
import { useState } from 'react';
import { useAct, useRows } from '../../client';
import { Actions, Button, ComboBox, Conflict, currentOf, Dialog, Form, FormGrid, Note, Select, TextField, useToast } from '../../parts';
import { useWords } from '../../words';
import { ambitos, risks } from './filters';
import type { CaseView } from './sections';

export function MatterDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const update = useAct('update_case');
  // As it stood when the form was opened: the case goes on changing under it.
  const [file] = useState(view.case);
  const [ambito, setAmbito] = useState(file.ambito);
  const [risk, setRisk] = useState(file.risk);
  const current = currentOf<CaseView['case']>(update.problem);
  const save = async (rev: number) => {
    const saved = await update.run({ id: file.id, ambito, risk, rev });
    if (!saved) return;
    toast({ text: t('case-matter-saved'), undo: () => update.run({ id: file.id, ambito: file.ambito, risk: file.risk, rev: saved.rev }) });
    onClose();
  };
  return (
    <Dialog title={t('case-edit-matter')} isOpen onClose={onClose} size="small">
      <Form onSubmit={() => void save(file.rev)} problem={current ? null : update.problem}>
        {current ? (
          <Conflict
            mine={{ ambito: t(`case-ambito-${ambito}`), risk: t(`case-risk-${risk}`) }}
            current={{ ambito: t(`case-ambito-${current.ambito}`), risk: t(`case-risk-${current.risk}`) }}
            nameOf={(field) => t(`case-${field}`)}
            running={update.running}
            onMine={() => void save(current.rev)}
            onTheirs={onClose}
          />
        ) : null}
        <FormGrid columns={1}>
          <Select label={t('case-ambito')} name="ambito" value={ambito} onChange={setAmbito} options={ambitos.map((id) => ({ id, label: t(`case-ambito-${id}`) }))} />
          <Select label={t('case-risk')} name="risk" value={risk} onChange={setRisk} options={risks.map((id) => ({ id, label: t(`case-risk-${id}`) }))} />
        </FormGrid>
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={update.running}>{t('common-save')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

/** Gives a case to a colleague; it can be undone. */
export function OwnerDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const assign = useAct('assign_owner');
  const colleagues = useRows('list_colleagues', { limit: 200 });
  const [file] = useState(view.case);
  const [chosen, setChosen] = useState<string | null>(null);
  const options = colleagues.rows.filter(({ id }) => id !== file.owner_user).map(({ id, display_name }) => ({ id, label: display_name }));
  const current = currentOf<CaseView['case']>(assign.problem);
  const save = async (rev: number) => {
    if (!chosen) return;
    const done = await assign.run({ id: file.id, owner_user: chosen, rev });
    if (!done) return;
    toast({ text: t('case-owner-given', { name: done.owner_name }), undo: () => assign.run({ id: file.id, owner_user: file.owner_user, rev: done.rev }) });
    onClose();
  };
  return (
    <Dialog title={t('case-owner-change')} isOpen onClose={onClose} size="small">
      <Form onSubmit={() => void save(current?.rev ?? file.rev)} problem={current ? null : assign.problem}>
        {current ? <Note tone="amber">{t('case-owner-moved', { name: current.owner_name })}</Note> : null}
        <ComboBox label={t('case-owner')} name="owner_user" help={t('case-owner-now', { name: (current ?? file).owner_name })} value={chosen} onChange={setChosen} options={options} required />
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={assign.running} reason={chosen ? null : t('common-choose')}>{t('common-save')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

/** Moves a case to a listed step; without the recorded event a manager's reason is needed. */
export function MoveDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t, language } = useWords();
  const toast = useToast();
  const move = useAct('move_step');
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const nameOf = (step: { name_es: string; name_en: string }) => (language === 'es' ? step.name_es : step.name_en);
  const listed = view.track.moves.map((one) => ({ id: `${one.from}>${one.to}`, label: `${one.to} · ${nameOf(one)}` }));
  const others = view.track.others.map((one) => ({ id: `>${one.step}`, label: `${one.step} · ${nameOf(one)}`, note: t('case-move-other') }));
  const options = [...new Map([...listed, ...others].map((one) => [one.id, one])).values()];
  const other = view.track.others.find((one) => `>${one.step}` === chosen);
  const target = other ? { ...other, from: null, to: other.step } : view.track.moves.find((one) => `${one.from}>${one.to}` === chosen);
  const save = async () => {
    if (!target) return;
    if (await move.run({ case_id: view.case.id, from: target.from, to: target.to, reason: reason.trim() || null })) {
      toast({ text: t('case-moved', { step: nameOf(target) }) });
      onClose();
    }
  };
  return (
    <Dialog title={t('case-move')} isOpen onClose={onClose}>
      <Form onSubmit={() => void save()} problem={move.problem}>
        <p className="muted">{t('case-move-help')}</p>
        <FormGrid columns={1}>
          <ComboBox label={t('case-move-to')} name="to" value={chosen} onChange={setChosen} options={options} required />
          <TextField
            label={t('case-move-reason')}
            name="reason"
            lines={2}
            value={reason}
            onChange={setReason}
            help={t('common-reason-help')}
            reason={view.may.authorise ? null : t('case-move-manager-only')}
          />
        </FormGrid>
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={move.running} reason={other && reason.trim() === '' ? t('common-required') : target ? null : options.length > 0 ? t('common-choose') : t('case-move-none')}>{t('case-move')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
