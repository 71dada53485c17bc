// A case as the office answers it, for screens under test.
import type { Answer } from '../client';

export type CaseView = Answer<'get_case'>;

/** The case of one person; what a test is about is given, the rest is ordinary. */
export function caseOf(id: string, changes: { case?: Partial<CaseView['case']>; person?: Partial<CaseView['person']> } & Partial<Omit<CaseView, 'case' | 'person'>> = {}): CaseView {
  const { case: file, person, ...rest } = changes;
  return {
    case: {
      id, office: 'MX-DAL', folio: `MX-DAL-26-${id}`, shown_name: `Prueba, ${id}`, a_number: null, alert_id: null, ambito: 'migration', status: 'open', step: 'P0.1',
      stage: 'intake', risk: 'normal', owner_user: 'u', owner_name: 'Ana López', representative_id: null, representative_name: null, custody: 'not_located',
      facility_id: null, facility: null, time_zone: 'America/Chicago', opened_at: '2026-11-01T15:00:00Z', changed_at: '2026-11-01T15:00:00Z', closed_at: null,
      close_reason: null, next_due_at: null, rev: 1, ...file,
    },
    person: {
      id: `p-${id}`, given_names: id, paternal_surname: 'Prueba', maternal_surname: '', other_names: '', birth: null, birth_state: null, sex: null, languages: ['es'],
      curp: null, passport: null, matricula: null, a_number: null, nationality: 'confirmed', nationality_evidence: null, vulnerabilities: [], rev: 1, ...person,
    },
    age: null, contacts: [], consents: [], disclosures: [], notes: { rows: [], next: null }, documents: [],
    track: { step: 'P0.1', stage: 'intake', steps: [], moves: [], others: [], phases: [], line: [], overlays: [] } as unknown as CaseView['track'],
    may: { write: true, due_process: true, assign: true, export: true, authorise: true, counsel: true, inside_wall: false },
    ...rest,
  };
}

/** What the screen of a case asks besides the case itself, with nothing in it. */
export const aroundCase = {
  list_notes: { rows: [], next: null },
  list_deadlines: { rows: [], counsel_engaged: true },
  list_events: { events: [], questions: [], answers: [], proposals: [], time_zone: 'America/Chicago' },
  list_hearings: { rows: [], next: null },
  list_tasks: { rows: [], next: null },
  case_family: [],
  list_custody: { placements: [], gaps: [], custody: 'not_located', current: null, time_zone: 'America/Chicago', transfer: null },
  list_history: { rows: [], next: null },
  get_representation: { assignments: [] },
  list_colleagues: { rows: [], next: null },
};
