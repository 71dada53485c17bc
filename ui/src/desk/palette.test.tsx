import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { office, show, signedIn } from '../test/office';
import { Palette } from './palette';

function Where() {
  return <output>{useLocation().pathname}</output>;
}

/** A search whose answers come when the test says so. */
function slow() {
  const waiting: { q: string; answer: (rows: unknown[]) => void }[] = [];
  office({ search: ({ q }: { q: string }) => new Promise((done) => { waiting.push({ q, answer: (rows) => done({ rows }) }); }) });
  show(signedIn(<><Palette isOpen onClose={() => undefined} /><Where /></>));
  return {
    answers: async (q: string, ...names: string[]) => {
      const rows = names.map((name) => ({ id: name, shown_name: name, folio: '' }));
      await act(async () => { waiting.filter((one) => one.q === q).forEach((one) => one.answer(rows)); });
    },
    at: () => decodeURIComponent(document.querySelector('output')?.textContent ?? ''),
  };
}

test('Enter means what is typed, not what is still shown, and is not lost while the office looks', async () => {
  const user = userEvent.setup();
  const { answers, at } = slow();
  const field = await screen.findByRole('combobox');
  await user.type(field, 'Guadalupe');
  await answers('Guadalupe', 'Guadalupe Arce', 'Guadalupe Zamora');
  await user.type(field, ' Z{Enter}');
  expect(at()).toBe('/');
  await answers('Guadalupe Z', 'Guadalupe Zamora');
  await waitFor(() => expect(at()).toBe('/cases/Guadalupe Zamora'));
});

test('Enter of a name that is changed again opens nothing', async () => {
  const user = userEvent.setup();
  const { answers, at } = slow();
  const field = await screen.findByRole('combobox');
  await user.type(field, 'Guadalupe{Enter}');
  await user.type(field, ' Z');
  await answers('Guadalupe', 'Guadalupe Arce');
  await answers('Guadalupe Z', 'Guadalupe Zamora');
  await screen.findByRole('option', { name: /Zamora/ });
  expect(at()).toBe('/');
  await user.keyboard('{Enter}');
  expect(at()).toBe('/cases/Guadalupe Zamora');
});

test('what is looked for everywhere: an alert by its folio, a case, a representative, a place of custody, a court', async () => {
  const user = userEvent.setup();
  const host = office({
    search: { rows: [{ id: 'c', shown_name: 'Ruiz, Ana', folio: 'MX-DAL-26-000123-9' }] },
    list_alerts: { rows: [{ id: 'a', folio: 'MX-DAL-26-000123-9', place: 'Garland, TX' }], next: null },
    list_representatives: { rows: [{ id: 'r', name: 'Marta Ruiz', bar_state: 'TX', bar_number: '24000123' }], next: null },
    list_reference: ({ kind }: { kind: string }) => ({ rows: [{ kind, key: `${kind}-123`, label: `Lugar ${kind}` }], next: null }),
  });
  show(signedIn(<><Palette isOpen onClose={() => undefined} /><Where /></>));
  const field = await screen.findByRole('combobox');
  await user.type(field, '26-000123');
  for (const name of [/^MX-DAL-26-000123-9 ?Garland/, /^Ruiz, Ana/, /^Marta Ruiz/, /^Lugar facility/, /^Lugar court/]) expect(await screen.findByRole('option', { name })).toBeTruthy();
  expect(host.asked('list_alerts')).toContainEqual({ queue: 'all', folio: '26-000123', limit: 8 });
  await user.click(screen.getByRole('option', { name: /^Lugar facility/ }));
  expect(document.querySelector('output')?.textContent).toBe('/directory/facility');
});

test('a name is looked for in no queue of alerts, and a list that cannot be searched is owned up to', async () => {
  const user = userEvent.setup();
  const host = office({ search: { rows: [] }, list_representatives: { rows: [], next: null } });
  show(signedIn(<Palette isOpen onClose={() => undefined} />));
  await user.type(await screen.findByRole('combobox'), 'Guadalupe');
  expect(await screen.findByText(/No se pudo buscar en todas partes/)).toBeTruthy();
  expect(host.asked('list_alerts')).toEqual([]);
});
