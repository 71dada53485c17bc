// The desktop window's way out, and the only file that imports @tauri-apps. The session token stays in the host: the page
// never sees it. Files stay there too: the page gets a handle, and the host writes it where its own dialog says.
import { invoke, isTauri } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { asProblem } from './problem';
import type { Topic, Transport } from './transport';

/** True inside the desktop window. */
export const inWindow = (): boolean => isTauri();

type WaitingFile = { file: { handle: string; name: string; mime: string } };

const isWaitingFile = (answer: unknown): answer is WaitingFile => {
  if (typeof answer !== 'object' || answer === null || !('file' in answer)) return false;
  const { file } = answer;
  return typeof file === 'object' && file !== null && 'handle' in file && 'name' in file;
};

async function ask<T>(command: string, args: Record<string, unknown> | Uint8Array): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (refused) {
    throw asProblem(refused);
  }
}

export const tauri: Transport = {
  place: 'window',

  async call(name, params) {
    const answer = await ask<unknown>('call', { command: name, params });
    if (!isWaitingFile(answer)) return answer;
    const where = await ask<string | null>('save_file', { handle: answer.file.handle, name: answer.file.name });
    return { name: answer.file.name, where };
  },

  async upload(file) {
    const answer = await ask<{ handle: string }>('upload', new Uint8Array(await file.arrayBuffer()));
    return answer.handle;
  },

  open: (path) => ask<void>('open_file', { path }),
  pick: () => ask<string | null>('pick_file', {}),

  follow(listener) {
    listener.link('connecting');
    const listening = listen<Topic>('topic', (event) => listener.topic(event.payload));
    listening.then(
      () => listener.link('live'),
      () => listener.link('lost'),
    );
    return () => {
      void listening.then((stop) => stop());
    };
  },
};
