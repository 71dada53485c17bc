// The roster of legal representatives: read, add, import, and the section of a case that offers it to one.
import { lazy } from 'react';
import { client } from '../../client';
import type { Feature } from '../../desk/feature';

export { RepresentativeSection } from './section';

export const representatives: Feature = {
  path: 'representatives',
  titleKey: 'representatives-title',
  rail: { position: 40, icon: 'people' },
  Page: lazy(() => import('./page')),
  roles: ['intake', 'lawyer', 'manager'],
  search: async (text) => {
    const { rows } = await client.call('list_representatives', { q: text, with_room: false, inactive_too: true, limit: 8 });
    return rows.map((row) => ({ id: row.id, title: row.name, note: `${row.bar_state} ${row.bar_number}`, to: `/representatives?q=${encodeURIComponent(row.name)}` }));
  },
  commands: [
    { id: 'add-representative', titleKey: 'representatives-add', to: '/representatives/new' },
    { id: 'import-representatives', titleKey: 'representatives-import', to: '/representatives/import' },
  ],
};
