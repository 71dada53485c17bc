// Today: what can be lost, who must be where, what was promised.
import { lazy } from 'react';
import type { Feature } from '../../desk/feature';

export const today: Feature = {
  path: 'today',
  titleKey: 'today-title',
  rail: { position: 15, icon: 'sun' },
  Page: lazy(() => import('./page')),
  roles: ['intake', 'lawyer', 'manager'],
};
