// What a feature tells the shell about itself; routes.tsx lists them and says how to add one.
import type { ComponentType } from 'react';
import type { Answer } from '../client';
import type { IconName } from './icons';

export type Me = Answer<'me'>;
export type Role = Me['roles'][number];

/** Something that the command palette (Ctrl K) can do. */
export type PaletteCommand = {
  id: string;
  titleKey: string;
  /** Where it goes, for example "/alerts/new". */
  to: string;
  /** Shown beside it. */
  keys?: string;
};

/** Something that the palette found while the person typed. */
export type Found = {
  id: string;
  /** A folio, a name: already text, not a key. */
  title: string;
  note?: string;
  to: string;
};

export type Feature = {
  /** First part of the address: "alerts" owns "#/alerts" and everything below it. */
  path: string;
  titleKey: string;
  /** A place in the left rail; smaller positions stand higher. */
  rail?: {
    position: number;
    icon: IconName;
    /** Live figures beside the name (a count, the oldest age). */
    Badge?: ComponentType;
  };
  /** `lazy(() => import('./page'))`; renders its own `<Routes>` when it has more than one screen. */
  Page: ComponentType;
  /** Who may use it; others see it greyed, with the reason. Left out: everybody. */
  roles?: readonly Role[];
  commands?: readonly PaletteCommand[];
  /** Finds records by what was typed in the palette (three letters or more). */
  search?: (text: string) => Promise<Found[]>;
  /** Keys of this feature for the help sheet (?). */
  shortcuts?: readonly { keys: string; titleKey: string }[];
};
