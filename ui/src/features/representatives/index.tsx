// The roster of legal representatives: read, add, import, and the section of a case that offers it to one.
import { lazy } from 'react';
import type { Feature } from '../../desk/feature';

export { RepresentativeSection } from './section';

export const representatives: Feature = {
  path: 'representatives',
  titleKey: 'representatives-title',
  rail: { position: 40, icon: 'people' },
  Page: lazy(() => import('./page')),
  roles: ['intake', 'lawyer', 'manager'],
  commands: [
    { id: 'add-representative', titleKey: 'representatives-add', to: '/representatives/new' },
    { id: 'import-representatives', titleKey: 'representatives-import', to: '/representatives/import' },
  ],
};
