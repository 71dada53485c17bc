// The rules of due process: read, confirmed by an attorney of the office, written beside the shipped ones, tried on typed facts.
import { lazy } from 'react';
import type { Feature } from '../../desk/feature';

export const rules: Feature = {
  path: 'rules',
  titleKey: 'rules-title',
  rail: { position: 65, icon: 'scales' },
  Page: lazy(() => import('./page')),
  roles: ['lawyer', 'manager'],
  commands: [{ id: 'rules-changes', titleKey: 'rules-changes', to: '/rules/changes' }],
};
