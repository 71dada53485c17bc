// Every refusal and failure reaches the page as a Problem (RFC 9457). Its `code` is translated; its text is never matched.

/** What is wrong with one field of a request. */
export type FieldProblem = { field: string; code: string; args: Record<string, string> };

/** A refusal or failure of a command. */
export class Problem extends Error {
  /** Translated as `problem-<code>`. */
  readonly code: string;
  /** HTTP status, or 0 when the host could not be reached. */
  readonly status: number;
  readonly fields: FieldProblem[];
  readonly args: Record<string, string>;
  /** For `conflict`: the row as it stands now, to be shown beside what was being written. */
  readonly current: unknown;

  constructor(code: string, status: number, rest: { detail?: string; fields?: FieldProblem[]; args?: Record<string, string>; current?: unknown } = {}) {
    super(rest.detail ?? code);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.fields = rest.fields ?? [];
    this.args = rest.args ?? {};
    this.current = rest.current ?? null;
  }

  /** True when nobody is signed in (any more): the shell goes back to the sign-in page. */
  get signedOut(): boolean {
    return this.status === 401;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown): Record<string, string> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)])) : {};

const fieldsOf = (value: unknown, args: Record<string, string>): FieldProblem[] =>
  Array.isArray(value)
    ? value.filter(isRecord).map((field) => ({ field: String(field.field), code: String(field.code), args: { ...args, ...texts(field.args) } }))
    : [];

/** Reads whatever a host rejected with; anything that is not a problem document becomes `unexpected`. */
export function asProblem(thrown: unknown, status = 500): Problem {
  if (thrown instanceof Problem) return thrown;
  if (isRecord(thrown) && typeof thrown.code === 'string') {
    return new Problem(thrown.code, typeof thrown.status === 'number' ? thrown.status : status, {
      detail: typeof thrown.detail === 'string' ? thrown.detail : undefined,
      fields: fieldsOf(thrown.fields, texts(thrown.args)),
      args: texts(thrown.args),
      current: thrown.current,
    });
  }
  return new Problem('unexpected', status, { detail: thrown instanceof Error ? thrown.message : undefined });
}
