import { expect, test } from 'vitest';

const code = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });

/** Each file's imports as paths from src, `client/hooks` or a package's name. */
const imports = Object.entries(code)
  .map(([path, text]) => [path.replace('../', ''), text] as const)
  .filter(([path]) => !path.includes('.test.') && !path.startsWith('test/'))
  .map(([path, text]) => {
    const names = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    return { path, names: names.map((name) => (name.startsWith('.') ? new URL(name, `file:///${path}`).pathname.slice(1) : name)) };
  });

const breaches = (folder: string, allowed: (name: string, path: string) => boolean) =>
  imports.filter(({ path }) => path.startsWith(folder)).flatMap(({ path, names }) => names.filter((name) => /^(client|desk|features|parts|words|button|test)(\/|$)/.test(name) && !allowed(name, path)).map((name) => `${path} -> ${name}`));

test('parts know nothing of cases, nor of the desk', () => {
  expect(breaches('parts/', (name) => /^(client|words|parts)(\/|$)/.test(name))).toEqual([]);
});

test('the client knows no screen', () => {
  expect(breaches('client/', (name) => name.startsWith('client'))).toEqual([]);
});

test('a feature knows client, parts, words and the desk’s frame, and of another feature at most its index and the list of case sections', () => {
  const allowed = (name: string, path: string) => {
    const own = path.split('/').slice(0, 2).join('/');
    return /^(client|words|parts)$/.test(name) || /^desk\/(feature|session|icons|consulates)$/.test(name) || name.startsWith(`${own}/`) || name === own || /^features\/[^/]+$/.test(name) || name === 'features/cases/sections';
  };
  expect(breaches('features/', allowed)).toEqual([]);
});

test('the Alert Button carries nothing of the desk but the making of an id', () => {
  expect(breaches('button/', (name) => name.startsWith('button') || name === 'client/id' || name.endsWith('.ftl'))).toEqual([]);
  expect(imports.filter(({ path }) => path.startsWith('button/')).flatMap(({ names }) => names.filter((name) => /^[a-z@]/.test(name) && !/^(button|client|words)/.test(name) && !name.endsWith('?raw') && name !== 'virtual:rights'))).toEqual([]);
});

test('nothing writes a type away: no any, no silenced error', () => {
  const loose = Object.entries(code).filter(([path, text]) => !path.endsWith('client/types.ts') && !path.endsWith('architecture.test.ts') && /(:\s*any[\s,;)>\]]|\bas any\b|<any>|@ts-(ignore|expect-error|nocheck))/.test(text));
  expect(loose.map(([path]) => path)).toEqual([]);
});
