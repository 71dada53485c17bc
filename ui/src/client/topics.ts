// Written by `npm run types` from the x-topics of openapi.json: which commands read or change what a topic announces.
export const commandsOfTopic: Readonly<Record<string, readonly string[]>> = {};
