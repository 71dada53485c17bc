// What the page needs from the place it runs in. Two of these exist: http.ts (a browser) and tauri.ts (the desktop window).

/** Something changed in the office: which topic, and the row it is about when the host names it. Never personal data. */
export type Topic = { topic: string; id?: string | null };

/** Whether changes made elsewhere reach this page. */
export type LinkState = 'connecting' | 'live' | 'lost';

export type Listener = {
  topic: (topic: Topic) => void;
  link: (state: LinkState) => void;
  /** The host's version, told again and again: another one than at first means that this page is outdated. */
  version: (version: string) => void;
};

export interface Transport {
  /** `window`: the store is on this machine behind the desktop program; `browser`: a gateway answers over HTTP. */
  readonly place: 'window' | 'browser';
  call(name: string, params: unknown): Promise<unknown>;
  /** Hands bytes to the host; the handle goes into the command that keeps them. */
  upload(file: File): Promise<string>;
  /** Opens a file that was saved from this page in the system's own program; null where the browser's downloads do that. */
  open: ((path: string) => Promise<void>) | null;
  /** Asks for a file of this machine whose path a command needs; null where the page cannot know paths. Answers null when the dialog was closed. */
  pick: (() => Promise<string | null>) | null;
  /** Follows the office's topics until the returned function is called. */
  follow(listener: Listener): () => void;
}
