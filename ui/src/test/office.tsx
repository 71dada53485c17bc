// A transport for tests: answers commands from a table, remembers what was asked, announces topics when told.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { connect, Problem, type Transport } from '../client';
import type { Listener } from '../client/transport';
import { ToastProvider } from '../parts';
import { WordsProvider, type Language } from '../words';

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
