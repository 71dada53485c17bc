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

const asTopic = (data: string): Topic | null => {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value === 'object' && value !== null && 'topic' in value && typeof value.topic === 'string') {
      return { topic: value.topic, id: 'id' in value && typeof value.id === 'string' ? value.id : null };
    }
  } catch {
    // A comment or a keep-alive that is not JSON announces nothing.
  }
  return null;
};

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

  follow(listener: Listener) {
    listener.link('connecting');
    const source = new EventSource('/api/events');
    const read = (event: MessageEvent<string>) => {
      const topic = asTopic(event.data);
      if (topic) listener.topic(topic);
    };
    source.onopen = () => listener.link('live');
    source.onerror = () => listener.link('lost');
    source.onmessage = read;
    source.addEventListener('topic', read);
    return () => source.close();
  },
};
