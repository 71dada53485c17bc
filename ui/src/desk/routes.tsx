// THE ROOMS OF THE DESK. A feature lives in src/features/<noun>/ and is added here with one import and one line in `features`.
//
//   // src/features/hearings/index.tsx
//   import { lazy } from 'react';
//   import type { Feature } from '../../desk/feature';
//   export const hearings: Feature = {
//     path: 'calendar',
//     titleKey: 'hearings-title',                       // words/{es,en}/hearings.ftl
//     rail: { position: 30, icon: 'calendar' },         // Alerts 10, Today 15, Cases 20, Calendar 30, Representatives 40, Caseload 50, Directory 60, Settings 70
//     Page: lazy(() => import('./page')),               // a file whose default export is the page component
//     commands: [{ id: 'add-hearing', titleKey: 'hearings-add', to: '/calendar/new' }],
//   };
//
//   // src/features/hearings/page.tsx
//   export default function CalendarPage() {
//     const { t } = useWords();                          // from '../../words'
//     const list = useRows('list_calendar', { from, to }, { watch: ['cases'] }); // from '../../client': typed by the command table,
//                                                        // asked again after these topics (left out: after any; []: reference data)
//     const add = useAct('add_hearing');                 // add.run({...}) answers, or add.problem says why not
//     return <div className="page page-full"><PageHead title={t('hearings-title')} /><VirtualTable … list={list} /></div>;
//   }
//
// Rules: a feature imports client, parts, words and desk/{feature,session}, never another feature's insides; it links to others by
// address ("/cases/<id>"). Ids of what it creates come from `newId()` in client. `<Await of={query}>` shows loading and refusals;
// `<Form problem={act.problem}>` puts the office's sentence beside the field of the same `name`. Every word is a key in both languages.
import { alerts } from '../features/alerts';
import { calendar } from '../features/calendar';
import { caseload } from '../features/caseload';
import { cases } from '../features/cases';
import { incidents } from '../features/incidents';
import { representatives } from '../features/representatives';
import { coverage } from '../features/coverage';
import { directory } from '../features/directory';
import { rules } from '../features/rules';
import { roster } from '../features/roster';
import { settings } from '../features/settings';
import { today } from '../features/today';
import type { Feature } from './feature';

const listed: readonly Feature[] = [
  calendar,
  cases,
  alerts,
  incidents,
  settings,
  roster,
  coverage,
  directory,
  caseload,
  representatives,
  rules,
  today,
];

/** Every feature, in the order of the rail. */
export const features: readonly Feature[] = [...listed].sort((a, b) => (a.rail?.position ?? 1000) - (b.rail?.position ?? 1000));
