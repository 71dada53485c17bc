// The fields of an event, and beside them all that it would bring: dates to tick, questions answered in place, moves of the track.
import { useCall, useRows, type Answer } from '../../client';
import { ComboBox, DateField, ErrorPanel, FormGrid, InstantField, Note, Select, TextField, Wide, Checkbox } from '../../parts';
import { useWords } from '../../words';
import { Changes, useDueText, type Due, type Ticks } from '../deadlines';
import type { Draft } from './draft';
import { useEvidence } from './evidence';
import { useChoices } from './facts';

type Body = { label_es: string; label_en: string; reported_by: string[]; evidence: string[]; may_carry_set_date: boolean; set_date_fact?: string | null };
type Row = Answer<'list_reference'>['rows'][number];
export type Preview = Answer<'preview_event'>;

/** The paper that shows an event moves no date: nothing is counted anew while its name is typed. */
const noPaper = { evidence: null, document_id: null };
/** Stands for an event that cannot be asked about yet; it is never sent. */
const nothingYet = { id: '', type: '', at: '', facts: {}, reported_by: '' };

const bodyOf = (row: Row): Body => (row.correction ?? row.shipped) as Body;

/** What an event would bring, and whether that is being counted anew: until then nobody confirms what they have not seen. */
export function usePreview(caseId: string, draft: Draft): { brought: Preview | undefined; counting: boolean } {
  const preview = useCall(
    'preview_event',
    { case_id: caseId, ...(draft.event ?? nothingYet), ...noPaper, replaces: draft.replaces, day_one: draft.dayOne },
    { enabled: draft.event !== null, watch: ['deadlines', 'custody'] },
  );
  return { brought: draft.event ? preview.data : undefined, counting: preview.isFetching };
}

type Props = { caseId: string; draft: Draft; brought: Preview | undefined; counting: boolean; ticks?: Ticks; move?: { value: string | null; onChange: (to: string | null) => void } };

export function EventFields({ caseId, draft, brought, counting, ticks, move }: Props) {
  const { t, has, language } = useWords();
  const shownBy = useEvidence();
  const dueText = useDueText();
  const { rows: types, problem, retry } = useRows('list_reference', { kind: 'event', corrected_only: false, limit: 200 }, { watch: [] });
  const view = useCall('get_case', { id: caseId });
  const choices = useChoices();
  const chosen = types.find(({ key }) => key === draft.type);
  const body = chosen ? bodyOf(chosen) : null;
  const options = types.map((row) => ({ id: row.key, label: language === 'es' ? bodyOf(row).label_es : bodyOf(row).label_en, note: row.key }));
  const saidBy = (word: string) => (has(`paper-said-by-${word}`) ? t(`paper-said-by-${word}`) : word);
  const sources = [...new Set([...(body?.reported_by ?? []), ...(draft.who ? [draft.who] : [])])];
  const papers = (view.data?.documents ?? []).filter(({ voided_at }) => !voided_at).map(({ id, title }) => ({ id, label: title }));
  const note = brought ? (language === 'es' ? brought.note_es : brought.note_en) : null;
  return (
    <FormGrid>
      {problem ? <Wide><ErrorPanel problem={problem} retry={retry} /></Wide> : null}
      <ComboBox label={t('event-what')} name="type" help={t('event-what-help')} value={draft.type} onChange={draft.choose} options={options} autoFocus={draft.type === null} required />
      <InstantField label={t('event-when')} name="at" value={draft.at} onChange={draft.setAt} zone={draft.zone} help={t('event-zone-help', { zone: draft.zone })} required />
      {body ? <ComboBox label={t('event-who')} name="reported_by" value={draft.who || null} onChange={(who) => draft.setWho(who ?? '')} options={sources.map((id) => ({ id, label: saidBy(id) }))} required /> : null}
      {body ? <TextField label={t('event-evidence')} name="evidence" value={draft.paper} onChange={draft.setPaper} help={body.evidence.map(shownBy).join(' · ')} /> : null}
      {body && papers.length > 0 ? <ComboBox label={t('event-document')} name="document_id" value={draft.document} onChange={draft.setDocument} options={papers} /> : null}
      {body?.may_carry_set_date && body.set_date_fact ? <DateField label={t('event-set-date')} name="set_date" value={draft.setDate} onChange={draft.setSetDate} zone={draft.zone} lean="future" /> : null}
      {brought && brought.may_set.length > 0 ? (
        <Select
          label={t('event-sets')}
          name="sets"
          value={draft.sets ? `${draft.sets.event_id} ${draft.sets.rule_id}` : ''}
          onChange={(key) => {
            const one = brought.may_set.find((choice) => `${choice.event_id} ${choice.rule_id}` === key);
            draft.setSets(one ? { event_id: one.event_id, rule_id: one.rule_id } : null);
          }}
          options={[
            { id: '', label: t('event-sets-none') },
            ...brought.may_set.map((one) => ({ id: `${one.event_id} ${one.rule_id}`, label: `${language === 'es' ? one.title_es : one.title_en} · ${dueText(one.due as Due, one.zone)}` })),
          ]}
        />
      ) : null}
      {brought && brought.questions.length > 0 ? <Wide><h3>{t(draft.dayOne ? 'event-day-one-questions' : 'event-questions')}</h3></Wide> : null}
      {brought?.questions.map((question) => (
        <Select
          key={question.name}
          label={language === 'es' ? question.question_es : question.question_en}
          name={question.name}
          value={draft.facts[question.name] ?? question.known ?? null}
          onChange={(value) => draft.setFacts({ ...draft.facts, [question.name]: value })}
          options={choices(question)}
        />
      ))}
      <Wide>
        {note ? <Note tone="blue">{note}</Note> : null}
        {brought?.goes_behind_the_wall ? <Note tone="amber">{t('event-goes-behind')}</Note> : null}
        <h3>{t('event-preview')}</h3>
        <div aria-live="polite" aria-busy={counting}>
          {brought ? <Changes of={brought.changes} empty={t('event-preview-empty')} {...(ticks ? { ticks } : {})} /> : <p className="muted">{t('event-preview-wait')}</p>}
        </div>
        {move && brought && brought.moves.length > 0 ? (
          <>
            <h3>{t('event-moves')}</h3>
            {brought.moves.map((one) => (
              <Checkbox key={one.to} selected={move.value === one.to} onChange={(on) => move.onChange(on ? one.to : null)}>
                {t('event-move-to', { step: language === 'es' ? one.name_es : one.name_en })}{(language === 'es' ? one.note_es : one.note_en) ? ` · ${language === 'es' ? one.note_es : one.note_en}` : ''}
              </Checkbox>
            ))}
          </>
        ) : null}
      </Wide>
    </FormGrid>
  );
}
