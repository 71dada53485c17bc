// The types of `client.call`, read off the OpenAPI paths: a command exists here only if the command table has it.
import type { paths } from './types';

/** The name of every command in the table. */
export type CommandName = {
  [Path in keyof paths]: Path extends `/api/call/${infer Name}` ? Name : never;
}[keyof paths];

type Post<Name extends CommandName> = paths[`/api/call/${Name}`]['post'];

/** What a command asks for. */
export type Params<Name extends CommandName> =
  Post<Name> extends { requestBody: { content: { 'application/json': infer Body } } } ? Body
  : Post<Name> extends { requestBody?: { content: { 'application/json': infer Body } } } ? Body
  : Record<string, never>;

/** Where a file that a command answered with was put: `null` when the person closed the save dialog. */
export type SavedFile = { name: string; where: string | null };

/** A long job that a command started; follow it with `get_job`. */
export type StartedJob = { job: string };

type Body<Response> = Response extends { content: infer Content }
  ? Content extends { 'application/json': infer Value } ? Value : SavedFile
  : null;

type Responses<Name extends CommandName> = Post<Name> extends { responses: infer All } ? All : never;

/** What a command answers: its value, a file already saved, or a started job. */
export type Answer<Name extends CommandName> =
  | (Responses<Name> extends { 200: infer Ok } ? Body<Ok> : never)
  | (Responses<Name> extends { 202: unknown } ? StartedJob : never);

/** One row of a list command's answer. */
export type Row<Name extends CommandName> = Answer<Name> extends { rows: (infer Item)[] } ? Item : never;

/** The commands that answer `{rows, next}` and can be shown in a table. */
export type ListName = {
  [Name in CommandName]: Answer<Name> extends { rows: unknown[] } ? Name : never;
}[CommandName];
