import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Problem, type Rows } from '../client';
import { faults, office, show } from '../test/office';
import { Actions, Badge, BarChart, Button, ComboBox, ConfirmWithReason, Countdown, DateField, Empty, ErrorPanel, Form, InstantField, Moment, Radios, Select, Tabs, TextField, Timeline, Track, VirtualTable, useRefused, useToast } from './index';

const user = userEvent.setup();

test('a button that cannot be pressed says why, can still be reached, and does nothing', async () => {
  const pressed = vi.fn();
  show(<Button onPress={pressed} reason="Falta el motivo">Cerrar caso</Button>);
  const button = screen.getByRole('button', { name: /Cerrar caso/ });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.textContent).toContain('Falta el motivo');
  await user.click(button);
  expect(pressed).not.toHaveBeenCalled();
});

test('Enter in the only field of a form sends no more than its button, which says why it waits', async () => {
  const sent = vi.fn();
  function One() {
    const [text, setText] = useState('');
    return <Form onSubmit={() => sent(text)}><TextField label="Motivo" value={text} onChange={setText} /><Button type="submit" reason={text ? null : 'Falta el motivo'}>Guardar</Button></Form>;
  }
  show(<One />);
  await user.type(screen.getByLabelText('Motivo'), '{Enter}');
  expect(sent).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Guardar/ }));
  await user.type(screen.getByLabelText('Motivo'), 'Salió libre{Enter}');
  expect(sent.mock.calls).toEqual([['Salió libre']]);
});

test('a refused form says so above, and beside the field that caused it, and goes there', async () => {
  const problem = new Problem('invalid', 422, { fields: [{ field: 'username', code: 'taken', args: {} }] });
  show(<Form onSubmit={() => undefined} problem={problem}><TextField label="Usuario" name="username" value="ana" onChange={() => undefined} /><TextField label="Nombre" name="name" value="" onChange={() => undefined} /></Form>);
  expect(screen.getByRole('alert').textContent).toContain('Revise los datos señalados.');
  expect(screen.getByText('Ya está en uso.')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Usuario')));
  expect(await faults()).toEqual([]);
});

test('a problem that this page does not know shows its code for whoever helps', () => {
  show(<ErrorPanel problem={{ code: 'never_heard_of', args: {} }} />);
  expect(screen.getByRole('alert').textContent).toContain('never_heard_of');
});

describe('a date field', () => {
  function Probe() {
    const [day, setDay] = useState<string | null>(null);
    const [at, setAt] = useState<string | null>(null);
    return <><DateField label="Vence" value={day} onChange={setDay} zone="America/Chicago" /><InstantField label="Audiencia" value={at} onChange={setAt} zone="America/Denver" /><p data-testid="value">{day} {at}</p></>;
  }

  test('reads back what it understood, with weekday and zone, and says when it understood nothing', async () => {
    show(<Probe />);
    await user.type(screen.getByLabelText('Vence'), '3 mar 2026');
    expect(screen.getByText('martes, 3 de marzo de 2026')).toBeTruthy();
    await user.type(screen.getByLabelText('Audiencia'), '3 mar 2026 2:30 pm');
    expect(screen.getByText('martes, 3 de marzo de 2026, 14:30 MST')).toBeTruthy();
    expect(screen.getByTestId('value').textContent).toBe('2026-03-03 2026-03-03T21:30:00.000Z');
    await user.clear(screen.getByLabelText('Vence'));
    await user.type(screen.getByLabelText('Vence'), 'pronto');
    expect(screen.getByText(/No se entiende la fecha/)).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test('keeps its form from being sent while what was typed is not understood, however it is sent', async () => {
    const sent = vi.fn();
    function Optional() {
      const [day, setDay] = useState<string | null>(null);
      const [at, setAt] = useState<string | null>(null);
      return <Form onSubmit={() => sent(day, at)}><DateField label="Vence" value={day} onChange={setDay} zone="America/Chicago" /><InstantField label="Cuándo" value={at} onChange={setAt} zone="America/Chicago" /><Button type="submit">Guardar</Button></Form>;
    }
    show(<Optional />);
    const [day, at] = [screen.getByLabelText('Vence'), screen.getByLabelText('Cuándo')];
    await user.type(at, 'ayer por la tarde');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await user.type(day, '{Enter}');
    expect(sent).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(at);
    await user.clear(at);
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(sent).toHaveBeenCalledWith(null, null);
  });

  test('reads what was typed again when the place turns out to be in another zone', async () => {
    function Moved() {
      const [at, setAt] = useState<string | null>(null);
      const [zone, setZone] = useState('America/Los_Angeles');
      return <><InstantField label="Audiencia" value={at} onChange={setAt} zone={zone} /><Button onPress={() => setZone('America/Chicago')}>Dallas</Button><p data-testid="value">{at}</p></>;
    }
    show(<Moved />);
    await user.type(screen.getByLabelText('Audiencia'), '3 mar 2026 14:30');
    expect(screen.getByTestId('value').textContent).toBe('2026-03-03T22:30:00.000Z');
    await user.click(screen.getByRole('button', { name: 'Dallas' }));
    expect(screen.getByTestId('value').textContent).toBe('2026-03-03T20:30:00.000Z');
    expect(screen.getByText('martes, 3 de marzo de 2026, 14:30 CST')).toBeTruthy();
  });
});

type Item = { id: string; name: string };
const rowsOf = (count: number, rest: Partial<Rows<Item>> = {}): Rows<Item> => ({
  rows: Array.from({ length: count }, (_, index) => ({ id: `r${index}`, name: `Fila ${index}` })),
  loading: false, problem: null, hasMore: false, loadingMore: false, loadMore: () => undefined, retry: () => undefined, ...rest,
});

describe('a table', () => {
  const columns = [{ id: 'name', header: 'Nombre', cell: (row: Item) => row.name, sort: 'name' }];

  test('draws only what is on screen, however many rows there are', () => {
    show(<VirtualTable label="Casos" columns={columns} list={rowsOf(250_000)} rowId={({ id }) => id} empty={null} />);
    expect(screen.getByRole('grid', { name: 'Casos' }).getAttribute('aria-rowcount')).toBe('250001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });

  test('is walked by the keyboard: arrows move, Enter opens', async () => {
    const opened = vi.fn();
    show(<VirtualTable label="Casos" columns={columns} list={rowsOf(10)} rowId={({ id }) => id} onOpen={opened} empty={null} />);
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(opened).toHaveBeenCalledWith({ id: 'r2', name: 'Fila 2' });
    await user.keyboard('{End}{Enter}{Home}{Enter}');
    expect(opened.mock.calls.slice(1).map(([row]) => (row as Item).id)).toEqual(['r9', 'r0']);
    expect(await faults()).toEqual([]);
  });

  test('asks for the next page when its end is near', async () => {
    const loadMore = vi.fn();
    show(<VirtualTable label="Casos" columns={columns} list={rowsOf(5, { hasMore: true, loadMore })} rowId={({ id }) => id} empty={null} />);
    await waitFor(() => expect(loadMore).toHaveBeenCalled());
  });

  test('sorts by its headers and says by which it is sorted', async () => {
    const sorted = vi.fn();
    show(<VirtualTable label="Casos" columns={columns} list={rowsOf(3)} rowId={({ id }) => id} empty={null} sort={{ by: 'name', descending: false }} onSort={sorted} />);
    expect(screen.getByRole('columnheader').getAttribute('aria-sort')).toBe('ascending');
    await user.click(screen.getByRole('button', { name: /Nombre/ }));
    expect(sorted).toHaveBeenCalledWith({ by: 'name', descending: true });
  });

  test('says what to do next when it is empty, and why when it was refused', () => {
    const { unmount } = show(<VirtualTable label="Casos" columns={columns} list={rowsOf(0)} rowId={({ id }) => id} empty={<Empty title="Ningún caso" action={<Button>Abrir un caso</Button>} />} />);
    expect(screen.getByRole('button', { name: 'Abrir un caso' })).toBeTruthy();
    unmount();
    show(<VirtualTable label="Casos" columns={columns} list={rowsOf(0, { problem: new Problem('unreachable', 0) })} rowId={({ id }) => id} empty={null} />);
    expect(screen.getByRole('alert').textContent).toContain('No hay conexión');
  });
});

test('an act that cannot be undone asks for its reason first', async () => {
  const done = vi.fn().mockResolvedValue({});
  show(<ConfirmWithReason title="Falsa alarma" isOpen onClose={() => undefined} confirmLabel="Marcar" suggestions={['Prueba']} onConfirm={done}>No se borra.</ConfirmWithReason>);
  const confirm = screen.getByRole('button', { name: /Marcar/ });
  await user.click(confirm);
  expect(done).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Prueba' }));
  await user.click(confirm);
  expect(done).toHaveBeenCalledWith('Prueba');
});

test('a toast offers the inverse of what was done', async () => {
  const undo = vi.fn().mockResolvedValue({});
  function Probe() {
    const toast = useToast();
    return <Button onPress={() => toast({ text: 'Marcada.', undo })}>Marcar</Button>;
  }
  show(<Probe />);
  await user.click(screen.getByRole('button', { name: 'Marcar' }));
  await user.click(await screen.findByRole('button', { name: 'Deshacer' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText('Marcada.')).toBeNull();
  expect(screen.queryByText(/No se pudo deshacer/)).toBeNull();
  // What is refused answers with nothing.
  undo.mockResolvedValue(undefined);
  await user.click(screen.getByRole('button', { name: 'Marcar' }));
  await user.click(await screen.findByRole('button', { name: 'Deshacer' }));
  expect(await screen.findByText(/No se pudo deshacer/)).toBeTruthy();
});

test('a refusal where no panel has room is said in a toast, each time', async () => {
  function Probe() {
    const [problem, setProblem] = useState<Problem | null>(null);
    useRefused(problem);
    return <Button onPress={() => setProblem(new Problem('unreachable', 0))}>Salir</Button>;
  }
  show(<Probe />);
  await user.click(screen.getByRole('button', { name: 'Salir' }));
  await user.click(screen.getByRole('button', { name: 'Salir' }));
  expect(await screen.findAllByText(/No hay conexión/)).toHaveLength(2);
});

test('a timeline hides the kinds that are switched off and keeps what was voided, struck through', async () => {
  show(<Timeline label="Historia" empty="Nada" items={[
    { id: '1', at: '2026-03-03T14:05:00Z', zone: 'America/Chicago', kind: 'Eventos', title: 'Detención' },
    { id: '2', at: '2026-03-02', kind: 'Notas', title: 'Llamada', void: true },
  ]} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(document.querySelector('.timeline-void')?.textContent).toContain('Llamada');
  await user.click(screen.getByRole('button', { name: /Notas/ }));
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});

test('choices are found without accents', async () => {
  function Probe() {
    const [value, setValue] = useState<string | null>(null);
    return <><ComboBox label="Consulado" value={value} onChange={setValue} options={[{ id: 'a', label: 'San José, CA' }, { id: 'b', label: 'Dallas, TX' }]} /><p data-testid="value">{value}</p></>;
  }
  show(<Probe />);
  await user.type(screen.getByRole('combobox'), 'jose');
  await user.click(await screen.findByRole('option', { name: /San José/ }));
  expect(screen.getByTestId('value').textContent).toBe('a');
});

test('every mark has a word beside its colour', () => {
  show(<>{(['red', 'amber', 'house', 'blue', 'green', 'grey'] as const).map((tone) => <Badge key={tone} tone={tone} />)}</>);
  expect([...document.querySelectorAll('.badge')].map((badge) => badge.textContent)).toEqual(['plazo', 'fecha protectora', 'meta de la casa', 'deber de la autoridad', 'a salvo hasta', 'constancia']);
});

test('the parts are named, ordered and reachable', async () => {
  office({});
  show(
    <main>
      <Form onSubmit={() => undefined} label="Prueba">
        <Select label="Tipo" value={null} onChange={() => undefined} options={[{ id: 'a', label: 'Fianza' }]} />
        <Radios label="¿Se sabe?" value={null} onChange={() => undefined} options={[{ id: 'yes', label: 'Sí' }, { id: 'no', label: 'No' }]} />
        <Actions><Button type="submit">Guardar</Button></Actions>
      </Form>
      <Tabs label="Partes" tabs={[{ id: 'a', title: 'Personas', content: 'a' }, { id: 'b', title: 'Papeles', content: 'b' }]} />
      <Track label="Etapas" steps={[{ id: '0', code: 'P0', name: 'Arresto', state: 'done' }, { id: '1', code: 'P1', name: 'Custodia', state: 'now' }]} />
      <BarChart caption="Casos" labelHeader="Quién" valueHeader="Cuántos" locale="es-MX" bars={[{ id: 'a', label: 'Ana', parts: [{ value: 3, tone: 'accent', name: 'abiertos' }] }]} />
      <Moment at="2026-03-03T14:05:00Z" zone="America/Chicago" /> <Countdown to="2026-03-03T14:05:00Z" />
    </main>,
  );
  fireEvent.focus(screen.getByRole('button', { name: /Tipo/ }));
  expect(within(screen.getByRole('table')).getByRole('cell', { name: '3' })).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Etapas' }).querySelector('[aria-current=step]')?.textContent).toContain('P1, ahora');
  expect(await faults()).toEqual([]);
});
