// The browser's way out: one POST a command, files as downloads, topics as a server-sent event stream.
import type { SavedFile } from './command';
import { asProblem, Problem } from './problem';
import type { Listener, Topic, Transport } from './transport';

const cookie = (name: string): string | undefined =>
  document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);

async function post(path: string, body: BodyInit, type: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      body,
      credentials: 'same-origin',
      // The session cookie is HttpOnly; echoing its readable twin proves that this page, not another site, asks.
      headers: { 'content-type': type, accept: 'application/json, application/problem+json, */*', 'x-amparo-csrf': cookie('amparo-csrf') ?? '' },
    });
  } catch {
    throw new Problem('unreachable', 0);
  }
  if (response.ok) return response;
  const document_: unknown = await response.json().catch(() => null);
  throw asProblem(document_, response.status);
}

/** The file name of a content-disposition header; the UTF-8 form wins. */
export function fileName(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition)?.[1] ?? 'amparo';
}

async function download(response: Response, disposition: string): Promise<SavedFile> {
  const name = fileName(disposition);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after this turn; freeing it at once would cut the download off.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { name, where: name };
}

type Announced = Partial<Topic> & { version?: string };

/** The data of an event of ours; one that is not JSON announces nothing. */
const read = (event: MessageEvent<string>): Announced => {
  try {
    return (JSON.parse(event.data) ?? {}) as Announced;
  } catch {
    return {};
  }
};

/** Milliseconds before a stream that was refused is asked for again (a dropped one comes back by itself). */
const AGAIN = 4_000;

export const http: Transport = {
  place: 'browser',

  async call(name, params) {
    const response = await post(`/api/call/${name}`, JSON.stringify(params), 'application/json');
    const disposition = response.headers.get('content-disposition');
    if (disposition) return download(response, disposition);
    if (response.status === 204) return null;
    return response.json();
  },

  async upload(file) {
    const response = await post('/api/upload', file, file.type || 'application/octet-stream');
    const answer: unknown = await response.json();
    if (typeof answer === 'object' && answer !== null && 'handle' in answer) return String(answer.handle);
    throw new Problem('unexpected', response.status);
  },

  open: null,
  pick: null,

  follow(listener: Listener) {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource('/api/events');
      source.onopen = () => listener.link('live');
      source.onerror = () => {
        listener.link('lost');
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN);
      };
      source.addEventListener('topic', (event) => {
        const { topic, id } = read(event);
        if (topic) listener.topic({ topic, id: id ?? null });
      });
      source.addEventListener('version', (event) => {
        const { version } = read(event);
        if (version) listener.version(version);
      });
    };
    listener.link('connecting');
    open();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  },
};
