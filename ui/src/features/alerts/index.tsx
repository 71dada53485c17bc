// Alerts: the live queue, one alert with its reasons, and entering one while somebody calls.
import { lazy } from 'react';
import type { Feature } from '../../desk/feature';
import { AlertBadge } from './badge';
import { keys } from './deeds';

export const alerts: Feature = {
  path: 'alerts',
  titleKey: 'alerts-title',
  rail: { position: 10, icon: 'bell', Badge: AlertBadge },
  Page: lazy(() => import('./page')),
  roles: ['operator', 'intake', 'lawyer', 'manager'],
  commands: [
    { id: 'enter-alert', titleKey: 'alerts-enter', to: '/alerts/new' },
    { id: 'alert-queue', titleKey: 'alerts-queue-open', to: '/alerts' },
  ],
  shortcuts: [...keys.map(({ key, titleKey }) => ({ keys: key, titleKey })), { keys: 'Alt A', titleKey: 'calls-authority' }],
};
