import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fileName, http } from './http';
import { newId } from './id';
import { Problem } from './problem';

const fetched = vi.fn<typeof fetch>();
const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status, headers: { 'content-type': status === 200 ? 'application/json' : 'application/problem+json' } });
const caught = async (asking: Promise<unknown>): Promise<Problem> => asking.then(() => { throw new Error('was not refused'); }, (thrown: Problem) => thrown);

describe('a command over HTTP', () => {
  beforeEach(() => {
    fetched.mockReset();
    vi.stubGlobal('fetch', fetched);
    document.cookie = 'amparo-csrf=twin';
  });
  afterEach(() => vi.unstubAllGlobals());

  test('posts its parameters and echoes the csrf cookie', async () => {
    fetched.mockResolvedValue(json({ rows: [] }));
    expect(await http.call('list_users', { limit: 5 })).toEqual({ rows: [] });
    const [path, init] = fetched.mock.calls[0] ?? [];
    expect(path).toBe('/api/call/list_users');
    expect(init).toMatchObject({ method: 'POST', body: '{"limit":5}', credentials: 'same-origin' });
    expect(new Headers(init?.headers).get('x-amparo-csrf')).toBe('twin');
  });

  test('that is refused rejects with the problem: code, fields with their values, and the row as it stands', async () => {
    fetched.mockResolvedValue(json({ type: 'about:amparo:conflict', code: 'conflict', status: 409, detail: 'changed', fields: [{ field: 'name', code: 'too_long' }], args: { most: '80' }, current: { rev: 3 } }, 409));
    const problem = await caught(http.call('update_person', {}));
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code: 'conflict', status: 409, current: { rev: 3 }, fields: [{ field: 'name', code: 'too_long', args: { most: '80' } }] });
  });

  test('that cannot be sent rejects as unreachable, and one answered by a stranger as unexpected', async () => {
    fetched.mockRejectedValueOnce(new TypeError('network'));
    expect(await caught(http.call('me', {}))).toMatchObject({ code: 'unreachable', status: 0 });
    fetched.mockResolvedValueOnce(new Response('<html>bad gateway</html>', { status: 502 }));
    expect(await caught(http.call('me', {}))).toMatchObject({ code: 'unexpected', status: 502 });
  });

  test('that answers a file saves it under the name that the office gave', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    fetched.mockResolvedValue(new Response('%PDF', { headers: { 'content-disposition': 'attachment; filename="resumen.pdf"' } }));
    expect(await http.call('export_case_summary', {})).toEqual({ name: 'resumen.pdf', where: 'resumen.pdf' });
    expect(clicked).toHaveBeenCalledOnce();
  });
});

test('a file keeps the accents of its name', () => {
  expect(fileName('attachment; filename="r_sum_.pdf"; filename*=UTF-8\'\'res%C3%BAmen.pdf')).toBe('resúmen.pdf');
});

test('ids are UUIDv7: they carry their time and sort by it', () => {
  const [first, second] = [newId(1_764_000_000_000), newId(1_764_000_000_001)];
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(parseInt(first.replaceAll('-', '').slice(0, 12), 16)).toBe(1_764_000_000_000);
  expect(first < second).toBe(true);
});
