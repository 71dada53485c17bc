// Small marks of a case: folio, A-number, status, risk. Never colour alone.
import type { Row } from '../../client';
import { Badge } from '../../parts';
import { useWords } from '../../words';

type Line = Row<'list_cases'>;

export const stageKey = (stage: string): string => `stage-${stage.replaceAll('_', '-')}`;

export const Folio = ({ of }: { of: string }) => <span className="mono">{of}</span>;

/** Nine digits in groups, as they are read out. */
export function ANumber({ of }: { of: string | null | undefined }) {
  if (!of) return <span className="muted">—</span>;
  return <span className="mono">A {of.slice(0, 3)}-{of.slice(3, 6)}-{of.slice(6)}</span>;
}

/** The status in a word. */
export function StatusBadge({ of }: { of: Line['status'] }) {
  const { t } = useWords();
  const tones = { open: 'green', on_hold: 'amber', closed: 'grey', reopened: 'blue' } as const;
  return <Badge tone={tones[of]}>{t(`case-status-${of}`)}</Badge>;
}

/** The risk where it is not the ordinary one; `named` says what the word is about where no column does. */
export function RiskBadge({ of, named = false }: { of: Line['risk']; named?: boolean }) {
  const { t } = useWords();
  if (of === 'normal') return null;
  const risk = t(`case-risk-${of}`);
  return <Badge tone="amber">{named ? t('case-risk-mark', { risk }) : risk}</Badge>;
}
