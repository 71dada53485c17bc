// The caseload board: how many, whose, how late; every figure opens its list.
import { lazy } from 'react';
import type { Feature } from '../../desk/feature';

export const caseload: Feature = {
  path: 'caseload',
  titleKey: 'caseload-title',
  rail: { position: 50, icon: 'bars' },
  Page: lazy(() => import('./page')),
  roles: ['lawyer', 'manager', 'auditor'],
};
