// The office's calendar of hearings and deadlines.
import { lazy } from 'react';
import type { Feature } from '../../desk/feature';

export const calendar: Feature = {
  path: 'calendar',
  titleKey: 'calendar-title',
  rail: { position: 30, icon: 'calendar' },
  Page: lazy(() => import('./page')),
  roles: ['intake', 'lawyer', 'manager'],
};
