// The deeds on one alert: a button each, disabled with the office's reason, and the questions that some of them ask first.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newId, useAct, useCall, useRows, type Problem } from '../../client';
import { Actions, Button, ComboBox, ConfirmWithReason, Dialog, ErrorPanel, Form, TextField, useToast } from '../../parts';
import { useWords } from '../../words';
import { refusal, type Alert, type Deed } from './deeds';

const asked: ReadonlySet<Deed> = new Set(['attach', 'mark_duplicate', 'mark_false_alarm', 'give_up', 'settle', 'forward', 'decline_forward', 'reopen']);

export type Deeds = {
  /** Does it at once, or asks what it needs first. */
  start: (alert: Alert, deed: Deed) => void;
  /** The deed whose question stands open. */
  asking: Deed | null;
  /** The case or alert that the question begins with. */
  target: string | null;
  /** Opens a question with its answer already chosen. */
  propose: (deed: 'attach' | 'mark_duplicate', target: string) => void;
  close: () => void;
  running: boolean;
  problem: Problem | null;
};

/** The deeds that ask nothing. A refusal shows the alert as it stands now. */
export function useDeeds(of: string | null, refresh: () => void): Deeds {
  const navigate = useNavigate();
  const [open, setOpen] = useState<{ of: string | null; deed: Deed; target: string | null } | null>(null);
  // A question that stood open about another alert is not asked about this one.
  const asking = open?.of === of ? open : null;
  const acknowledge = useAct('acknowledge_alert');
  const release = useAct('release_alert');
  const progress = useAct('progress_alert');
  const accept = useAct('accept_forward');
  const opening = useAct('open_case');
  const acts = [acknowledge, release, progress, accept, opening];
  // Why one alert's deed was refused says nothing about the next.
  const [ran, setRan] = useState<string | null>(null);
  const run = async (alert: Alert, deed: Deed) => {
    acts.forEach((act) => act.reset());
    setRan(of);
    const { id, rev } = alert.line;
    if (deed === 'open') {
      const opened = await opening.run({ id: newId(), alert_id: id, ambito: 'migration', risk: 'normal' });
      if (opened) void navigate(`/cases/${opened.case.id}`);
      else refresh();
      return;
    }
    const done =
      deed === 'acknowledge' ? await acknowledge.run({ id, rev })
      : deed === 'release' ? await release.run({ id, rev })
      : deed === 'accept_forward' ? await accept.run({ id, rev })
      : await progress.run({ id, rev, progress: deed === 'contact' ? 'contacted' : 'located' });
    if (!done) refresh();
  };
  return {
    start: (alert, deed) => {
      if (asked.has(deed)) setOpen({ of, deed, target: null });
      else void run(alert, deed);
    },
    propose: (deed, target) => setOpen({ of, deed, target }),
    asking: asking?.deed ?? null,
    target: asking?.target ?? null,
    close: () => setOpen(null),
    running: acts.some((act) => act.running),
    problem: ran === of ? acts.find((act) => act.problem)?.problem ?? null : null,
  };
}

const first = ['acknowledge', 'contact', 'locate', 'open', 'attach', 'forward'] as const;
const second = ['mark_duplicate', 'mark_false_alarm', 'give_up', 'settle', 'release', 'reopen'] as const;
const letters: Partial<Record<Deed, string>> = { acknowledge: 'A', open: 'O', attach: 'M', forward: 'F', mark_duplicate: 'D', mark_false_alarm: 'X' };

const titleOf = (deed: Deed) => `alerts-act-${deed.replaceAll('_', '-')}`;

/** The buttons of an alert and the dialog that stands open. */
export function Deeds({ alert, deeds }: { alert: Alert; deeds: Deeds }) {
  const { t, has } = useWords();
  const why = (deed: Deed) => {
    const code = refusal(alert, deed);
    return code === null ? null : has(`problem-${code}`) ? t(`problem-${code}`) : t('alerts-cannot');
  };
  const button = (deed: Deed, main: boolean) => (
    <Button
      key={deed}
      small
      kind={main && why(deed) === null ? 'primary' : 'plain'}
      reason={why(deed)}
      running={deeds.running && !asked.has(deed) && why(deed) === null && deeds.asking === null && main}
      onPress={() => deeds.start(alert, deed)}
      {...(letters[deed] ? { shortcut: letters[deed] } : {})}
    >
      {t(titleOf(deed))}
    </Button>
  );
  const offered = alert.line.seen === 'offered';
  const next: Deed = alert.line.state === 'routed' || alert.line.unserved ? 'acknowledge' : 'open';
  return (
    <div className="alerts-deeds" role="group" aria-label={t('alerts-deeds')}>
      {offered ? (
        <div className="row">{button('accept_forward', true)}{button('decline_forward', false)}</div>
      ) : (
        <>
          <div className="row">{first.map((deed) => button(deed, deed === next))}</div>
          <div className="row">
            {second.map((deed) => button(deed, false))}
            {alert.forward ? <Button small reason={why('decline_forward')} onPress={() => deeds.start(alert, 'decline_forward')}>{t('alerts-act-withdraw')}</Button> : null}
          </div>
        </>
      )}
      {deeds.problem ? <ErrorPanel problem={deeds.problem} /> : null}
      <Questions alert={alert} deeds={deeds} />
    </div>
  );
}

function Questions({ alert, deeds }: { alert: Alert; deeds: Deeds }) {
  const falseAlarm = useAct('mark_false_alarm');
  const closing = useAct('close_alert');
  const reopen = useAct('reopen_alert');
  const decline = useAct('decline_forward');
  const { t } = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { id, rev } = alert.line;
  if (deeds.asking === 'forward') return <ForwardDialog alert={alert} onClose={deeds.close} />;
  if (deeds.asking === 'attach') return <AttachDialog alert={alert} start={deeds.target} onClose={deeds.close} />;
  if (deeds.asking === 'mark_duplicate') return <DuplicateDialog alert={alert} start={deeds.target} onClose={deeds.close} />;
  const reasons = {
    mark_false_alarm: { run: (reason: string) => falseAlarm.run({ id, rev, reason }), act: falseAlarm },
    give_up: { run: (reason: string) => closing.run({ id, rev, closing: 'unreachable', reason }), act: closing },
    settle: { run: (reason: string) => closing.run({ id, rev, closing: 'settled', reason }), act: closing },
    reopen: { run: (reason: string) => reopen.run({ id, rev, reason }), act: reopen },
    decline_forward: { run: (reason: string) => decline.run({ id, rev, reason }), act: decline },
  };
  const deed = deeds.asking;
  if (deed === null || !(deed in reasons)) return null;
  const { run, act } = reasons[deed as keyof typeof reasons];
  const name = deed.replaceAll('_', '-');
  const verb = deed === 'decline_forward' && alert.line.seen === 'accountable' ? t('alerts-act-withdraw') : t(titleOf(deed));
  return (
    <ConfirmWithReason
      title={`${verb} · ${alert.line.folio}`}
      isOpen
      onClose={deeds.close}
      confirmLabel={verb}
      problem={act.problem}
      running={act.running}
      suggestions={deed === 'mark_false_alarm' || deed === 'give_up' || deed === 'settle' ? [1, 2, 3].map((at) => t(`alerts-why-${name}-${at}`)) : []}
      onConfirm={async (reason) => {
        const done = await run(reason);
        if (done === undefined) return undefined;
        toast({ text: t('alerts-done', { folio: alert.line.folio }) });
        // Who declined sees the alert no more.
        if (deed === 'decline_forward' && alert.line.seen === 'offered') void navigate('/alerts');
        return done;
      }}
    >
      <p>{t(`alerts-ask-${name}`)}</p>
    </ConfirmWithReason>
  );
}

function ForwardDialog({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const forward = useAct('forward_alert');
  const offices = useRows('list_reference', { kind: 'consulate', corrected_only: false, limit: 200 }, { watch: ['reference'] });
  const [to, setTo] = useState<string | null>(alert.later_office?.code ?? (alert.responsible && alert.responsible.code !== alert.office.code ? alert.responsible.code : null));
  const [reason, setReason] = useState('');
  const options = [{ id: 'MX-CIAM', label: t('alerts-call-centre'), note: 'MX-CIAM' }, ...offices.rows.map(({ key, label }) => ({ id: key, label, note: key }))].filter(({ id }) => id !== alert.office.code);
  const send = async () => {
    const { id, rev, folio } = alert.line;
    if (to && (await forward.run({ id, rev, to_office: to, reason }))) {
      toast({ text: t('alerts-forwarded', { folio, office: to }) });
      onClose();
    }
  };
  const missing = to === null ? t('alerts-forward-choose') : reason.trim() === '' ? t('common-reason-needed') : null;
  return (
    <Dialog title={`${t('alerts-act-forward')} · ${alert.line.folio}`} isOpen onClose={onClose} size="small">
      <Form onSubmit={() => { if (!missing) void send(); }} problem={forward.problem}>
        <p>{t('alerts-ask-forward')}</p>
        <ComboBox label={t('alerts-forward-to')} name="to_office" value={to} onChange={setTo} options={options} required />
        <TextField label={t('common-reason')} name="reason" value={reason} onChange={setReason} lines={3} required help={t('alerts-forward-reason-help')} />
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={forward.running} reason={missing}>{t('alerts-act-forward')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

function AttachDialog({ alert, start, onClose }: { alert: Alert; start: string | null; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const attach = useAct('attach_alert');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(start);
  const found = useCall('search', { q: typed }, { enabled: typed.trim().length >= 3, watch: [] });
  const likely = alert.cases.map(({ id, folio, name }) => ({ id, label: name, note: folio }));
  const searched = (found.data?.rows ?? []).map(({ id, folio, shown_name }) => ({ id, label: shown_name, note: folio }));
  const options = [...likely, ...searched.filter(({ id }) => !likely.some((one) => one.id === id))];
  const send = async () => {
    const { id, rev, folio } = alert.line;
    if (chosen && (await attach.run({ id, rev, case_id: chosen }))) {
      toast({ text: t('alerts-attached', { folio }) });
      onClose();
    }
  };
  return (
    <Dialog title={`${t('alerts-act-attach')} · ${alert.line.folio}`} isOpen onClose={onClose} size="small">
      <Form onSubmit={() => void send()} problem={attach.problem}>
        <p>{t('alerts-ask-attach')}</p>
        <ComboBox label={t('alerts-attach-to')} name="case_id" value={chosen} onChange={setChosen} onType={setTyped} options={options} required />
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={attach.running} reason={chosen ? null : t('alerts-attach-choose')}>{t('alerts-act-attach')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

function DuplicateDialog({ alert, start, onClose }: { alert: Alert; start: string | null; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const mark = useAct('mark_duplicate');
  const open = useRows('list_alerts', { queue: 'open', limit: 200 }, { watch: ['alerts'] });
  const [chosen, setChosen] = useState(start ?? alert.near[0]?.id ?? null);
  const near = alert.near.map(({ id, folio, place }) => ({ id, label: folio, note: place ?? '' }));
  const others = open.rows.filter(({ id, seen }) => id !== alert.line.id && seen === 'accountable' && !near.some((one) => one.id === id)).map(({ id, folio, place }) => ({ id, label: folio, note: place ?? '' }));
  const send = async () => {
    const { id, rev, folio } = alert.line;
    if (chosen && (await mark.run({ id, rev, of: chosen }))) {
      toast({ text: t('alerts-done', { folio }) });
      onClose();
    }
  };
  return (
    <Dialog title={`${t('alerts-act-mark-duplicate')} · ${alert.line.folio}`} isOpen onClose={onClose} size="small">
      <Form onSubmit={() => void send()} problem={mark.problem}>
        <p>{t('alerts-ask-mark-duplicate')}</p>
        <ComboBox label={t('alerts-duplicate-of')} name="of" value={chosen} onChange={setChosen} options={[...near, ...others]} required />
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={mark.running} reason={chosen ? null : t('alerts-duplicate-choose')}>{t('alerts-act-mark-duplicate')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
