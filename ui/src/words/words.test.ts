import { parse, type Entry, type PatternElement } from '@fluent/syntax';
import { describe, expect, test } from 'vitest';
import { languages, sources, type Language } from './load';

/** Every key of a language with the names of the variables that its text uses. */
function keysOf(language: Language): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const [file, text] of Object.entries(sources(language))) {
    for (const entry of parse(text, {}).body as Entry[]) {
      if (entry.type === 'Junk') throw new Error(`${file}: not Fluent: ${entry.content.slice(0, 80)}`);
      if (entry.type !== 'Message') continue;
      const key = entry.id.name;
      // Shipped texts come in pairs (question_es, question_en): each language's sentence takes its own.
      const own = (name: string) => name.replace(new RegExp(`_${language}$`), '_');
      if (keys.has(key)) throw new Error(`${file}: "${key}" stands twice`);
      keys.set(key, [...variablesIn([entry.value, ...entry.attributes.map((attribute) => attribute.value)])].map(own).sort());
    }
  }
  return keys;
}

function variablesIn(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) node.forEach((part: PatternElement) => variablesIn(part, found));
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && node.type === 'VariableReference' && 'id' in node) {
      const { id } = node as { id: { name: string } };
      found.add(id.name);
    } else Object.values(node).forEach((part) => variablesIn(part, found));
  }
  return found;
}

const code = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!../button/**', '!../client/types.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Code without its comments, which may show keys as examples. */
const spoken = Object.entries(code).map(([file, text]) => [file, text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')] as const);

/** Keys named in code: `t('key')`, `titleKey: 'key'`, `labelKey="key"`. */
const named = /(?:\bt\(\s*|\b\w*[kK]ey(?:\??:\s*|=\{?\s*))['"]([a-z][a-z0-9]*(?:-[a-z0-9_]+)+)['"]/g;
/** Keys put together in code: t(`prefix-${code}`). */
const composed = /\bt\(\s*`([a-z][a-z0-9-]*-)\$\{/g;

describe('words', () => {
  test('every key stands in both languages, with the same variables', () => {
    const [spanish, english] = languages.map(keysOf) as [Map<string, string[]>, Map<string, string[]>];
    expect([...english].sort()).toEqual([...spanish].sort());
  });

  test('no text is empty', () => {
    for (const language of languages) {
      const empty = [...Object.values(sources(language))].flatMap((text) => (parse(text, {}).body as Entry[]))
        .filter((entry) => entry.type === 'Message' && !entry.value && entry.attributes.length === 0);
      expect(empty).toEqual([]);
    }
  });

  test('every key that the code names exists', () => {
    const keys = keysOf('es');
    const unknown = spoken.flatMap(([file, text]) =>
      [...text.matchAll(named)].map((match) => match[1] ?? '').filter((key) => !keys.has(key)).map((key) => `${file}: ${key}`));
    expect(unknown).toEqual([]);
  });

  test('every prefix that the code completes has at least one key', () => {
    const keys = [...keysOf('es').keys()];
    const unknown = spoken.flatMap(([file, text]) =>
      [...text.matchAll(composed)].map((match) => match[1] ?? '').filter((prefix) => !keys.some((key) => key.startsWith(prefix))).map((prefix) => `${file}: ${prefix}`));
    expect(unknown).toEqual([]);
  });
});
