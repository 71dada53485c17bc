// The Directory: the facts the program ships with, when each was verified, and what this office knows better.
import { lazy } from 'react';
import type { Feature } from '../../desk/feature';

export const directory: Feature = {
  path: 'directory',
  titleKey: 'directory-title',
  rail: { position: 60, icon: 'book' },
  Page: lazy(() => import('./page')),
  commands: [
    { id: 'directory-facilities', titleKey: 'directory-kind-facility', to: '/directory/facility' },
    { id: 'directory-courts', titleKey: 'directory-kind-court', to: '/directory/court' },
    { id: 'directory-consulates', titleKey: 'directory-kind-consulate', to: '/directory/consulate' },
  ],
};
