// Alerts: the live queue, one alert with its reasons, and entering one while somebody calls.
import { lazy } from 'react';
import { client } from '../../client';
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
  // A folio has digits; a name has none, and no queue says names.
  search: async (text) => {
    if (!/\d/.test(text)) return [];
    const { rows } = await client.call('list_alerts', { queue: 'all', folio: text, limit: 8 });
    return rows.map((row) => ({ id: row.id, title: row.folio, note: row.place ?? '', to: `/alerts/${row.id}` }));
  },
  shortcuts: [...keys.map(({ key, titleKey }) => ({ keys: key, titleKey })), { keys: 'Alt A', titleKey: 'calls-authority' }],
};
