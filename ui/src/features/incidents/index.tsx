// Mass events ("operativos"): many alerts followed as one; what an alert shows of the one that it belongs to.
import { lazy } from 'react';
import type { Feature } from '../../desk/feature';

export { IncidentOfAlert, type Gathering } from './of-alert';

export const incidents: Feature = {
  path: 'incidents',
  titleKey: 'incidents-title',
  Page: lazy(() => import('./page')),
  roles: ['operator', 'intake', 'lawyer', 'manager'],
  commands: [{ id: 'incidents', titleKey: 'incidents-title', to: '/incidents' }],
};
