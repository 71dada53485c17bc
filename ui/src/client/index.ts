// The only way out of the page. `client.call("name", params)` is typed from the command table; which transport carries it
// is decided once, at run time, from one bundle.
import type { Answer, CommandName, Params } from './command';
import { http } from './http';
import { asProblem, type Problem } from './problem';
import { inWindow, tauri } from './tauri';
import type { Listener, Transport } from './transport';

export type { Answer, CommandName, ListName, Params, Row, SavedFile, StartedJob } from './command';
export { Problem, asProblem, type FieldProblem } from './problem';
export type { LinkState, Topic, Transport } from './transport';
export { useAct, useCall, useDraft, useRows, useWhole, type Act, type Rows } from './hooks';
export { newId } from './id';
export { useFollowOffice } from './follow';

let transport: Transport = inWindow() ? tauri : http;

const onSignedOut = new Set<() => void>();

function heed(problem: Problem): Problem {
  if (problem.signedOut) onSignedOut.forEach((tell) => tell());
  return problem;
}

export const client = {
  /** Asks the office to do or tell something. Rejects with a {@link Problem}, never with anything else. */
  async call<Name extends CommandName>(name: Name, params: Params<Name>): Promise<Answer<Name>> {
    try {
      return (await transport.call(name, params)) as Answer<Name>;
    } catch (thrown) {
      throw heed(asProblem(thrown));
    }
  },

  /** Hands a file to the host and answers the handle that a command such as `add_document` takes. */
  async upload(file: File): Promise<string> {
    try {
      return await transport.upload(file);
    } catch (thrown) {
      throw heed(asProblem(thrown));
    }
  },

  follow: (listener: Listener): (() => void) => transport.follow(listener),

  /** Opens a saved file in the system's own program; null where that cannot be done from the page. */
  opener: (): Transport['open'] => transport.open,

  /** Asks for the path of a file of this machine; null where a page cannot know paths. */
  picker: (): Transport['pick'] => transport.pick,

  /** Where this page runs; use it to explain, never to change a rule. */
  place: (): Transport['place'] => transport.place,

  /** Told whenever a command is refused because nobody is signed in. */
  whenSignedOut(tell: () => void): () => void {
    onSignedOut.add(tell);
    return () => onSignedOut.delete(tell);
  },
};

/** Puts another transport under the client (tests only: the page picks its own). */
export function connect(other: Transport): void {
  transport = other;
}
