import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';
import en from '../../../words/en/button.ftl?raw';
import es from '../../../words/es/button.ftl?raw';
import { read, say } from './words';

const code = import.meta.glob<string>(['./*.ts', '!./*.test.ts'], { query: '?raw', import: 'default', eager: true });

describe.each([['es', es], ['en', en]] as const)('the words of the button in %s', (language, ftl) => {
  test('read the same here as in Fluent', () => {
    const fluent = new FluentBundle(language, { useIsolating: false });
    expect(fluent.addResource(new FluentResource(ftl))).toEqual([]);
    const args = { phone: '911', count: 'x', seconds: 'x', time: 'x', name: 'x', most: 'x', date: 'x', code: 'x', office: 'x' };
    const ours = [...read(ftl).keys()];
    expect(ours).toEqual([...fluent._messages.keys()]);
    for (const key of ours) expect(say(language, key, args)).toBe(fluent.formatPattern(fluent.getMessage(key)?.value ?? '', args).replace(/(?<=\d)-(?=\d)/g, '\u2011'));
  });

  test('answer for every key that the page names', () => {
    const keys = read(ftl);
    const named = Object.values(code).flatMap((text) => [...text.matchAll(/'(button-[a-z_-]+)'/g)].map((match) => match[1] ?? ''));
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });
});

test('a telephone number is not broken at its hyphens', () => {
  expect(say('en', 'button-call-office', { phone: '520-623-7874' })).toBe('Call your consulate: 520\u2011623\u20117874');
});
