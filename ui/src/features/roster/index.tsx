// The duty roster: who is on duty, what the week leaves open, and whom an alert that nobody takes calls next.
import { lazy } from 'react';
import type { Feature } from '../../desk/feature';

export const roster: Feature = {
  path: 'roster',
  titleKey: 'roster-title',
  rail: { position: 55, icon: 'phone' },
  Page: lazy(() => import('./page')),
  roles: ['operator', 'intake', 'lawyer', 'manager'],
  commands: [{ id: 'roster', titleKey: 'roster-title', to: '/roster' }],
};
