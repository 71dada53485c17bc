import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { faults, office, show } from '../../test/office';
import { Facts } from './facts';

type Matter = Parameters<typeof Facts>[0]['matter'];

test('inside the wall an answer shows what is read outside and what else was said', async () => {
  office({});
  const answer = {
    name: 'process_track', question_es: '¿Qué vía?', question_en: 'Which track?', answer: 'withholding_only', label_es: 'Sólo withholding', label_en: 'Withholding-only', evidence: null, derived: false,
    rows_say: null, rows_say_es: null, rows_say_en: null, answered_by: 'dal.lawyer', answered_at: '2026-11-22T18:00:00Z',
    beside: [
      { answer: '240', label_es: 'Proceso ante juez', label_en: 'Removal proceedings', read_outside: true, answered_by: 'dal.intake', answered_at: '2026-11-22T19:00:00Z' },
      { answer: 'not_sure', label_es: null, label_en: null, read_outside: false, answered_by: 'dal.manager', answered_at: '2026-11-22T20:00:00Z' },
    ],
  };
  const matter = { events: [], answers: [answer], questions: [], proposals: [], time_zone: 'America/Chicago', moves: [] } as unknown as Matter;
  show(<Facts caseId="c" matter={matter} />);
  await userEvent.click(screen.getByText(/Respuestas|Lo que se sabe|\(1\)/));
  expect(screen.getByText(/Fuera del muro se lee: .*Proceso ante juez.* \(.*dal.intake.*\)/)).toBeTruthy();
  expect(screen.getByText(/También respondido desde fuera del muro/)).toBeTruthy();
  expect(await faults()).toEqual([]);
});
