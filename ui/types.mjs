// Carries the command table over to the page: src/client/types.ts (types) and src/client/topics.ts (what
// each command announces), both from ../openapi.json. script/types writes that file from the program and then runs this.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(source, 'utf8'));

const head = '// Written by `npm run types` from openapi.json. Change the command table, not this file.\n';
const types = astToString(await openapiTS(document, { alphabetize: true }));
writeFileSync(new URL('src/client/types.ts', import.meta.url), `${head}${types}`);

// `desk` and `session` are told by the machine itself, beside the table.
const names = [...new Set(['desk', 'session', ...Object.values(document.paths).flatMap((path) => path.post?.['x-topics'] ?? [])])].sort().map((name) => `'${name}'`);

const table = (extension) =>
  Object.values(document.paths)
    .flatMap((path) => (path.post?.[extension]?.length ? [[path.post.operationId, path.post[extension]]] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, topics]) => `  ${name}: [${topics.map((topic) => `'${topic}'`).join(', ')}],\n`)
    .join('');
writeFileSync(
  new URL('src/client/topics.ts', import.meta.url),
  `${head}type Topics = Readonly<Record<string, readonly string[]>>;

/** Everything that is announced. */
export type TopicName = ${names.join(' | ')};

/** What each command announces when it is done (x-topics). */
export const announces: Topics = {
${table('x-topics')}};
`,
);
