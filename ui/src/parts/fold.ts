/** Text as it is compared while typing: no accents, no case, single spaces ("Núñez" is found by "nunez"). */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}+.-]+/gu, ' ').trim();
