// Settings: one's account, the office, its members, the audit chain, backups and the practice office.
import { lazy } from 'react';
import type { Feature } from '../../desk/feature';

export const settings: Feature = {
  path: 'settings',
  titleKey: 'settings-title',
  rail: { position: 70, icon: 'gear' },
  Page: lazy(() => import('./page')),
  commands: [
    { id: 'settings-password', titleKey: 'settings-change-password', to: '/settings/account' },
    { id: 'settings-users', titleKey: 'settings-users', to: '/settings/users' },
    { id: 'settings-audit', titleKey: 'settings-audit', to: '/settings/audit' },
    { id: 'settings-backup', titleKey: 'settings-backup', to: '/settings/backup' },
  ],
};
