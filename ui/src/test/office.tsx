// A transport for tests: answers commands from a table, remembers what was asked, announces topics when told.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { connect, Problem, useFollowOffice, type Transport } from '../client';
import type { Listener } from '../client/transport';
import { SessionContext, type Session } from '../desk/session';
import { ToastProvider } from '../parts';
import { WordsProvider, type Language } from '../words';

/** A lawyer of Dallas, signed in. */
export const me: Session['me'] = { user_id: 'u', username: 'ana', display_name: 'Ana López', roles: ['lawyer'], office: 'MX-DAL', office_name: 'Dallas', offices: ['MX-DAL'], language: 'es', practice: false, auto_lock_minutes: 15, must_change: false, time_zone: 'America/Chicago' };

/** Puts a screen inside a session, for what asks who is signed in. */
export const signedIn = (screen: ReactNode, changes: Partial<Session['me']> = {}): ReactNode => (
  <SessionContext value={{ me: { ...me, ...changes }, lock: () => undefined, renew: () => Promise.resolve() }}>{screen}</SessionContext>
);

/** Follows the office's topics as the shell does, so that what is announced is asked again. */
export function Following({ children }: { children: ReactNode }) {
  useFollowOffice();
  return <>{children}</>;
}

type Answers = Record<string, unknown | ((params: never) => unknown)>;

export function office(answers: Answers) {
  const asked: { name: string; params: unknown }[] = [];
  const listeners = new Set<Listener>();
  const transport: Transport = {
    place: 'browser',
    call: async (name, params) => {
      asked.push({ name, params });
      if (!(name in answers)) throw new Problem('not_found', 404);
      const answer = answers[name];
      return typeof answer === 'function' ? (answer as (params: unknown) => unknown)(params) : answer;
    },
    upload: () => Promise.resolve('handle'),
    open: null,
    pick: null,
    follow: (listener) => {
      listeners.add(listener);
      listener.link('live');
      return () => listeners.delete(listener);
    },
  };
  connect(transport);
  return {
    answers,
    asked: (name: string) => asked.filter((call) => call.name === name).map(({ params }) => params),
    announce: (topic: string) => listeners.forEach((listener) => listener.topic({ topic })),
    link: (state: 'live' | 'lost') => listeners.forEach((listener) => listener.link(state)),
    version: (version: string) => listeners.forEach((listener) => listener.version(version)),
  };
}

/** Renders a screen inside everything that main.tsx puts around it. */
export function show(screen: ReactNode, { language = 'es', at = '/' }: { language?: Language; at?: string } = {}): RenderResult {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={queries}>
      <WordsProvider start={language}>
        <ToastProvider>
          <MemoryRouter initialEntries={[at]}>{screen}</MemoryRouter>
        </ToastProvider>
      </WordsProvider>
    </QueryClientProvider>,
  );
}

/** The accessibility faults of what is on the page. Contrast is looked at in a real browser. */
export async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}
