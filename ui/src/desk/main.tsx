// The desk: staff's page, in the desktop window and in a browser alike.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import { ToastProvider } from '../parts';
import { WordsProvider } from '../words';
import { Gate } from './gate';
import { applyTheme } from './theme';
import '../parts/tokens.css';
import './desk.css';

applyTheme();

// A refusal does not turn into an answer by asking again; a lost connection has its own button and its own return.
const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
});

const place = document.getElementById('desk');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <WordsProvider>
          <ToastProvider>
            <HashRouter>
              <Gate />
            </HashRouter>
          </ToastProvider>
        </WordsProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
