// The track of a case: side matters above, below them the line of phases with its steps: done, now, possible, refused.
import { useState } from 'react';
import { useAct } from '../../client';
import { Badge, Button, ConfirmWithReason, Track, dayText, type TrackStep } from '../../parts';
import { useWords } from '../../words';
import type { CaseView } from './sections';

type LineStep = CaseView['track']['line'][number];
type Overlay = CaseView['track']['overlays'][number];

const signs = { done: '✓', now: '●', possible: '○', refused: '✕' } as const;
/** Done and merely possible steps that a phase names before it says how many more there are. */
const MOST = { done: 1, possible: 2 } as const;

export function CaseTrack({ view }: { view: CaseView }) {
  const { t, language } = useWords();
  const { phases, line, overlays } = view.track;
  const steps = phases.map((phase): TrackStep => {
    const mine = line.filter((step) => step.phase === phase.id);
    const has = (state: LineStep['state']) => mine.some((step) => step.state === state);
    return {
      id: phase.id,
      code: phase.id,
      name: language === 'es' ? phase.name_es : phase.name_en,
      state: has('now') ? 'now' : has('done') ? 'done' : has('possible') ? 'possible' : has('refused') ? 'refused' : 'later',
      note: mine.length > 0 ? <Steps of={mine} /> : undefined,
    };
  });
  return (
    <>
      {overlays.length > 0 ? (
        <ul className="overlays" aria-label={t('case-overlays')}>{overlays.map((overlay) => <Side key={overlay.id} overlay={overlay} caseId={view.case.id} mayWrite={view.may.write} />)}</ul>
      ) : null}
      <Track label={t('case-track')} steps={steps} />
    </>
  );
}

/** The steps of a phase: of what is done the last, of what is possible the first few, and how many more. */
function Steps({ of }: { of: readonly LineStep[] }) {
  const { t, language } = useWords();
  const last = of.filter(({ state }) => state === 'done').slice(-MOST.done);
  const first = of.filter(({ state }) => state === 'possible').slice(0, MOST.possible);
  const shown = of.filter((step) => (step.state === 'done' ? last : step.state === 'possible' ? first : of).includes(step));
  const more = of.filter((step) => !shown.includes(step)).map((step) => (language === 'es' ? step.name_es : step.name_en));
  return (
    <span className="track-steps">
      {shown.map((step) => {
        const why = language === 'es' ? step.why_es : step.why_en;
        return (
          <span key={step.step} className={`track-of-${step.state}`} title={why ?? undefined}>
            <span aria-hidden="true">{signs[step.state]} </span>
            <span className="unseen">{t(`common-step-${step.state}`)}: </span>
            {language === 'es' ? step.name_es : step.name_en}
            {why ? <span className="small"> ({t('common-step-refused')}: {why})</span> : null}
          </span>
        );
      })}
      {more.length > 0 ? <span className="small muted" title={more.join(', ')}>{t('case-track-more', { n: more.length })}</span> : null}
    </span>
  );
}

function Side({ overlay, caseId, mayWrite }: { overlay: Overlay; caseId: string; mayWrite: boolean }) {
  const { t, language, locale } = useWords();
  const close = useAct('close_overlay');
  const [closing, setClosing] = useState(false);
  const name = language === 'es' ? overlay.name_es : overlay.name_en;
  const open = !overlay.closed_at;
  return (
    <li>
      <Badge tone={open ? 'blue' : 'grey'}>{`${name}: ${t(open ? 'case-overlay-open' : 'case-overlay-closed')}`}</Badge>{' '}
      <span className="small muted">{dayText((overlay.closed_at ?? overlay.since).slice(0, 10), locale)}</span>
      {open && mayWrite ? <Button small kind="quiet" onPress={() => setClosing(true)}>{t('case-overlay-close', { name })}</Button> : null}
      <ConfirmWithReason
        title={t('case-overlay-close', { name })}
        isOpen={closing}
        onClose={() => setClosing(false)}
        confirmLabel={t('case-overlay-close', { name })}
        onConfirm={(reason) => close.run({ case_id: caseId, overlay: overlay.id, reason })}
        problem={close.problem}
        running={close.running}
      >
        <p>{language === 'es' ? overlay.closes_when_es : overlay.closes_when_en}</p>
      </ConfirmWithReason>
    </li>
  );
}
