import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, describe, expect, test } from 'vitest';
import { Problem } from './problem';
import { tauri } from './tauri';

describe('a command in the window', () => {
  afterEach(() => clearMocks());

  test('goes through the one command of the host, which keeps the session’s token', async () => {
    const asked: unknown[] = [];
    mockIPC((name, args) => { asked.push([name, args]); return { rows: [] }; });
    expect(await tauri.call('list_users', { limit: 5 })).toEqual({ rows: [] });
    expect(asked).toEqual([['call', { command: 'list_users', params: { limit: 5 } }]]);
  });

  test('that answers a file has the host save it where its own dialog says; closing the dialog saves nothing', async () => {
    let where: string | null = '/home/ana/resumen.pdf';
    mockIPC((name, args) => (name === 'call' ? { file: { handle: '7', name: 'resumen.pdf', mime: 'application/pdf' } } : name === 'save_file' && (args as { handle: string }).handle === '7' ? where : undefined));
    expect(await tauri.call('export_case_summary', {})).toEqual({ name: 'resumen.pdf', where });
    where = null;
    expect(await tauri.call('export_case_summary', {})).toEqual({ name: 'resumen.pdf', where: null });
  });

  test('that is refused rejects with the problem', async () => {
    mockIPC(() => { throw { code: 'conflict', status: 409, detail: 'changed', current: { rev: 3 } }; });
    const problem: unknown = await tauri.call('update_person', {}).catch((thrown: unknown) => thrown);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code: 'conflict', status: 409, current: { rev: 3 } });
  });

  test('that uploads hands over the bytes and gets a handle', async () => {
    const bodies: unknown[] = [];
    mockIPC((name, args) => { bodies.push([name, args]); return { handle: 'h1' }; });
    expect(await tauri.upload(new File(['abc'], 'acta.pdf'))).toBe('h1');
    expect(bodies).toEqual([['upload', new TextEncoder().encode('abc')]]);
  });
});
