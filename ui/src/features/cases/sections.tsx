// THE PARTS OF A CASE THAT OTHER FEATURES BRING. Each feature exports a component from its index and stands here with one import and one line.
// A section gets the case's id and view, asks for its own data with `useCall`, and keeps it fresh by topics.
import type { ComponentType } from 'react';
import type { Answer } from '../../client';
import type { TimelineItem } from '../../parts';
import { CustodyTimeline } from '../custody';
import { DeadlineList } from '../deadlines';
import { EventsAndFacts, useEventItems } from '../events';
import { FamilyOfCase, useMessageItems } from '../family';
import { HearingsList } from '../hearings';
import { PrintSummary } from '../papers';
import { RepresentativeSection } from '../representatives';
import { TaskList } from '../tasks';

/** What `get_case` answers. */
export type CaseView = Answer<'get_case'>;

export type SectionProps = {
  caseId: string;
  view: CaseView;
};

/** Where a section stands. */
export type Place =
  /** Left column of the overview: what is due, in the order of the list. */
  | 'overview'
  /** Right column of the overview. */
  | 'aside'
  /** The tab "Representation". */
  | 'representation'
  /** The tab "Custody": the timeline of stays and placements. */
  | 'custody'
  /** The tab "Papers". */
  | 'papers';

export type CaseSection = {
  id: string;
  place: Place;
  Section: ComponentType<SectionProps>;
};

/** What a feature adds to the one timeline of a case: a hook, called in the order of the list. */
export type TimelineSource = {
  id: string;
  useItems: (view: CaseView) => readonly TimelineItem[];
};

/** Every contributed source of the timeline. */
export const timelines: readonly TimelineSource[] = [
  { id: 'events', useItems: useEventItems },
  { id: 'messages', useItems: useMessageItems },
];

/** Every contributed section, in the order in which it stands. */
export const sections: readonly CaseSection[] = [
  { id: 'deadlines', place: 'overview', Section: DeadlineList },
  { id: 'events', place: 'overview', Section: EventsAndFacts },
  { id: 'hearings', place: 'aside', Section: HearingsList },
  { id: 'tasks', place: 'aside', Section: TaskList },
  { id: 'family', place: 'aside', Section: FamilyOfCase },
  { id: 'custody', place: 'custody', Section: CustodyTimeline },
  { id: 'summary', place: 'papers', Section: PrintSummary },
  { id: 'representative', place: 'representation', Section: RepresentativeSection },
];

/** The sections of one place. */
export const sectionsOf = (place: Place): readonly CaseSection[] => sections.filter((section) => section.place === place);
