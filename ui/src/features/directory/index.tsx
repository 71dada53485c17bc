// The Directory: the facts the program ships with, when each was verified, and what this office knows better.
import { lazy } from 'react';
import { client } from '../../client';
import type { Feature } from '../../desk/feature';

export const directory: Feature = {
  path: 'directory',
  titleKey: 'directory-title',
  rail: { position: 60, icon: 'book' },
  Page: lazy(() => import('./page')),
  search: async (text) => {
    const lists = await Promise.all((['facility', 'court'] as const).map((kind) => client.call('list_reference', { kind, q: text, corrected_only: false, limit: 6 })));
    return lists.flatMap(({ rows }) => rows.map(({ kind, key, label }) => ({ id: `${kind} ${key}`, title: label || key, note: key, to: `/directory/${kind}?q=${encodeURIComponent(key)}` })));
  },
  commands: [
    { id: 'directory-facilities', titleKey: 'directory-kind-facility', to: '/directory/facility' },
    { id: 'directory-courts', titleKey: 'directory-kind-court', to: '/directory/court' },
    { id: 'directory-consulates', titleKey: 'directory-kind-consulate', to: '/directory/consulate' },
  ],
};
