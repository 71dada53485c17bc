// What the rosters of all offices leave open: for whoever answers for an office, or for the machine on which they all stand.
import { lazy } from 'react';
import type { Feature } from '../../desk/feature';

export const coverage: Feature = {
  path: 'coverage',
  titleKey: 'coverage-title',
  Page: lazy(() => import('./page')),
  roles: ['manager', 'administrator'],
  commands: [{ id: 'coverage', titleKey: 'coverage-title', to: '/coverage' }],
};
