// Cases: the list with its filters, the form of a new one, and the screen of one with what other features bring to it.
import { lazy } from 'react';
import { client } from '../../client';
import type { Feature } from '../../desk/feature';

export const cases: Feature = {
  path: 'cases',
  titleKey: 'cases-title',
  rail: { position: 20, icon: 'folder' },
  Page: lazy(() => import('./page')),
  roles: ['intake', 'lawyer', 'manager'],
  commands: [{ id: 'new-case', titleKey: 'cases-new', to: '/cases/new' }],
  search: async (text) => {
    const { rows } = await client.call('search', { q: text });
    return rows.map((row) => ({ id: row.id, title: row.shown_name, note: row.folio, to: `/cases/${row.id}` }));
  },
  shortcuts: [{ keys: 'n', titleKey: 'cases-shortcut-new' }, { keys: '/', titleKey: 'cases-shortcut-search' }, { keys: 'Alt R', titleKey: 'event-record' }, { keys: 'Ctrl ↵', titleKey: 'event-shortcut-confirm' }],
};
