// Builds the three pages: the desk (index.html, React), the Alert Button (button.html) and the family's (family.html), both plain TypeScript.
// Nothing is inlined and nothing is fetched from elsewhere, so the hosts can keep a strict Content-Security-Policy.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';

/** The Alert Button is opened on cheap phones over poor connections: all of it, both languages, in bytes. */
const BUTTON_BUDGET = 60_000;

/** Fails the build when button.html with every script and style that it loads outgrows its budget. */
function buttonBudget(): Plugin {
  return {
    name: 'amparo-button-budget',
    apply: 'build',
    writeBundle(_, bundle) {
      const sizeOf = (name: string): Buffer => {
        const part = bundle[name];
        if (!part) return Buffer.alloc(0);
        return Buffer.from(part.type === 'chunk' ? part.code : part.source);
      };
      const html = sizeOf('button.html');
      if (html.length === 0) this.error('button.html was not built');
      const loaded = [...html.toString('utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
      const all = Buffer.concat([html, ...loaded.map(sizeOf)]);
      this.info(`Alert Button page: ${all.length} bytes (${gzipSync(all).length} compressed) of ${BUTTON_BUDGET}`);
      if (all.length > BUTTON_BUDGET) this.error(`the Alert Button page is ${all.length} bytes; its budget is ${BUTTON_BUDGET}`);
    },
  };
}

/** The rights that count at a door and in the first hours, with the date of the file that a lawyer reads: the whole of it is too long for the page. */
const RIGHTS = ['silence', 'door', 'sign', 'consular', 'counsel', 'bond'];

/** `virtual:rights`: the lines of reference/rights.json that the Alert Button shows without a network. */
function rights(): Plugin {
  const from = (name: string): string => readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8');
  return {
    name: 'amparo-rights',
    resolveId: (id) => (id === 'virtual:rights' ? '\0virtual:rights' : null),
    load(id) {
      if (id !== '\0virtual:rights') return null;
      const all = JSON.parse(from('rights.json')) as { id: string; fact_es: string; fact_en: string; attorney_review: string }[];
      const lines = RIGHTS.map((wanted) => {
        const found = all.find((one) => one.id === wanted);
        if (!found) return this.error(`reference/rights.json has no ${wanted}`);
        return found;
      });
      const reviewed = lines.every(({ attorney_review }) => !attorney_review.includes('not yet'));
      const shown = lines.map(({ fact_es, fact_en }) => ({ es: fact_es, en: fact_en }));
      return `export const date = ${JSON.stringify(from('VERSION').trim())};\nexport const reviewed = ${reviewed};\nexport const lines = ${JSON.stringify(shown)};`;
    },
  };
}

export default defineConfig({
  plugins: [react(), rights(), buttonBudget()],
  server: {
    host: '127.0.0.1',
    port: 1420,
    strictPort: true,
    fs: { allow: ['..'] },
    // Developing against a running amparo-gateway; the built page is served by its host.
    proxy: { '/api': 'http://127.0.0.1:8420' },
  },
  build: {
    outDir: 'dist',
    target: 'safari16',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: { desk: 'index.html', button: 'button.html', family: 'family.html' } },
  },
  test: {
    environment: 'happy-dom',
    testTimeout: 20_000,
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
});
