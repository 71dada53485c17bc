// The words of the screens, so that a story presses what a person reads.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { FluentBundle, FluentResource } = createRequire(new URL('../../ui/package.json', import.meta.url))('@fluent/bundle');

const folder = (language) => new URL(`../../words/${language}/`, import.meta.url);

const read = (language) => {
  const found = new Map();
  for (const name of readdirSync(folder(language))) {
    for (const [, key, text] of readFileSync(new URL(name, folder(language)), 'utf8').matchAll(/^([a-z][\w-]*) = (.+)$/gm)) found.set(key, text);
  }
  return found;
};

/** `say('es')('shell-lock')`: the sentence of a key, as it is written; `say('es')('alerts-done', { folio })`: as it is shown with these values. */
export const say = (language) => {
  const words = read(language);
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const name of readdirSync(folder(language))) bundle.addResource(new FluentResource(readFileSync(new URL(name, folder(language)), 'utf8')));
  return (key, values) => {
    const shown = values && bundle.getMessage(key)?.value;
    const text = shown ? bundle.formatPattern(shown, values) : words.get(key);
    if (text === undefined) throw new Error(`no word ${key} in ${language}`);
    return text;
  };
};
