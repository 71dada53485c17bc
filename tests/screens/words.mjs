// The words of the screens, so that a story presses what a person reads.
import { readdirSync, readFileSync } from 'node:fs';

const folder = (language) => new URL(`../../words/${language}/`, import.meta.url);

const read = (language) => {
  const found = new Map();
  for (const name of readdirSync(folder(language))) {
    for (const [, key, text] of readFileSync(new URL(name, folder(language)), 'utf8').matchAll(/^([a-z][\w-]*) = (.+)$/gm)) found.set(key, text);
  }
  return found;
};

/** `say('es')('shell-lock')`: the sentence of a key without placeables. */
export const say = (language) => {
  const words = read(language);
  return (key) => {
    const text = words.get(key);
    if (text === undefined) throw new Error(`no word ${key} in ${language}`);
    return text;
  };
};
