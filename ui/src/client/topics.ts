// Written by `npm run types` from openapi.json. Change the command table, not this file.
type Topics = Readonly<Record<string, readonly string[]>>;

/** What each command announces when it is done (x-topics). */
export const announces: Topics = {
};

/** The topics that make a reading command's answer stale (x-watches); one that names none is asked again after any topic. */
export const watches: Topics = {
};
