// The fields of a person, for a new case and for a correction.
import { useState } from 'react';
import { useAct, type Params } from '../../client';
import { Actions, Button, Checkbox, Conflict, currentOf, DateField, Dialog, Form, FormGrid, hereZone, Note, Select, TextField, useToast, Wide } from '../../parts';
import { useWords } from '../../words';
import type { CaseView } from './sections';

export type Person = NonNullable<Params<'open_case'>['person']>;
type Known = CaseView['person'];

const precisions = ['day', 'month', 'year', 'estimated'] as const;
const sexes = ['female', 'male', 'other', 'not_said'] as const;
const nationalities = ['unknown', 'claimed', 'confirmed', 'other'] as const;
const vulnerabilities = ['minor', 'pregnant', 'ill', 'elderly', 'disability', 'victim', 'unaccompanied', 'sole_caregiver', 'indigenous_language', 'lgbt'] as const;

export const nobody: Person = {
  given_names: '', paternal_surname: '', maternal_surname: '', other_names: '', birth: null, birth_state: null, sex: null, languages: ['es'],
  curp: null, passport: null, matricula: null, a_number: null, nationality: 'unknown', nationality_evidence: null, vulnerabilities: [],
};

/** The person as the form's draft: what is recorded without id and revision. */
export function draftOf({ id: _id, rev: _rev, ...person }: Known): Person {
  return person;
}

type FieldsProps = { draft: Person; set: (change: Partial<Person>) => void; brief?: boolean };

export function PersonFields({ draft, set, brief = false }: FieldsProps) {
  const { t } = useWords();
  const [languages, setLanguages] = useState(draft.languages.join(', '));
  const text = (name: 'given_names' | 'paternal_surname' | 'maternal_surname' | 'other_names') => ({
    label: t(`person-${name}`), name, value: draft[name], onChange: (value: string) => set({ [name]: value }),
  });
  const maybe = (name: 'birth_state' | 'curp' | 'passport' | 'matricula' | 'a_number' | 'nationality_evidence') => ({
    label: t(`person-${name}`), name, value: draft[name] ?? '', onChange: (value: string) => set({ [name]: value || null }),
  });
  const choices = <Id extends string>(ids: readonly Id[], key: string) => ids.map((id) => ({ id, label: t(`${key}-${id}`) }));
  return (
    <FormGrid columns={3}>
      <TextField {...text('given_names')} autoFocus />
      <TextField {...text('paternal_surname')} />
      <TextField {...text('maternal_surname')} />
      <DateField
        label={t('person-birth')}
        name="birth"
        zone={hereZone()}
        lean="past"
        value={draft.birth?.date ?? null}
        onChange={(date) => set({ birth: date ? { date, precision: draft.birth?.precision ?? 'day' } : null })}
      />
      <Select
        label={t('person-precision')}
        value={draft.birth?.precision ?? 'day'}
        onChange={(precision) => { if (draft.birth) set({ birth: { ...draft.birth, precision } }); }}
        options={choices(precisions, 'person-precision')}
      />
      <TextField {...maybe('a_number')} inputMode="numeric" placeholder="A 123-456-789" />
      <Select label={t('person-sex')} name="sex" value={draft.sex ?? null} onChange={(sex) => set({ sex })} options={choices(sexes, 'person-sex')} />
      <TextField
        label={t('person-languages')}
        name="languages"
        help={t('person-languages-help')}
        value={languages}
        onChange={(typed) => {
          setLanguages(typed);
          set({ languages: typed.split(',').map((part) => part.trim()).filter(Boolean) });
        }}
      />
      <TextField {...text('other_names')} help={t('person-other_names-help')} />
      {brief ? null : (
        <>
          <TextField {...maybe('curp')} maxLength={20} />
          <TextField {...maybe('passport')} />
          <TextField {...maybe('matricula')} />
          <TextField {...maybe('birth_state')} />
          <Select label={t('person-nationality')} name="nationality" value={draft.nationality} onChange={(nationality) => set({ nationality })} options={choices(nationalities, 'person-nationality')} />
          <TextField {...maybe('nationality_evidence')} />
          <Wide><Note tone="amber">{t('person-nationality-care')}</Note></Wide>
        </>
      )}
      <Wide>
        <fieldset className="case-checks">
          <legend>{t('person-vulnerabilities')}</legend>
          {vulnerabilities.map((id) => (
            <Checkbox
              key={id}
              selected={draft.vulnerabilities.includes(id)}
              onChange={(on) => set({ vulnerabilities: on ? [...draft.vulnerabilities, id] : draft.vulnerabilities.filter((other) => other !== id) })}
            >
              {t(`person-vulnerability-${id}`)}
            </Checkbox>
          ))}
        </fieldset>
      </Wide>
    </FormGrid>
  );
}

/** Corrects what is known of the person; a change that somebody made meanwhile is shown beside one's own. */
export function PersonDialog({ caseId, of: live, onClose }: { caseId: string; of: Known; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const update = useAct('update_person');
  // As it stood when the form was opened: the row goes on changing under it.
  const [of] = useState(live);
  const [draft, setDraft] = useState<Person>(() => draftOf(of));
  const current = currentOf<Known>(update.problem);
  const save = async (rev: number) => {
    const before = draftOf(current ?? of);
    const saved = await update.run({ case_id: caseId, person: draft, rev });
    if (!saved) return;
    toast({ text: t('person-saved'), undo: () => update.run({ case_id: caseId, person: before, rev: saved.rev }) });
    onClose();
  };
  return (
    <Dialog title={t('person-edit')} isOpen onClose={onClose} size="large">
      <Form onSubmit={() => void save(of.rev)} problem={current ? null : update.problem}>
        {current ? (
          <Conflict mine={draft} current={draftOf(current)} nameOf={(field) => t(`person-${field}`)} running={update.running} onMine={() => void save(current.rev)} onTheirs={onClose} />
        ) : null}
        <PersonFields draft={draft} set={(change) => setDraft({ ...draft, ...change })} />
        <Actions>
          <Button onPress={onClose}>{t('common-cancel')}</Button>
          <Button type="submit" kind="primary" running={update.running} reason={current ? t('common-conflict-title') : null}>{t('common-save')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
