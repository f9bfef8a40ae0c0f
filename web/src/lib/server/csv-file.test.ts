import { error } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { csvFile } from './csv-file';

interface Page {
  edges: { node: string | null }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

const page = (nodes: (string | null)[], endCursor?: string): Page => ({
  edges: nodes.map((node) => ({ node })),
  pageInfo: { hasNextPage: endCursor !== undefined, endCursor: endCursor ?? null },
});

const file = (pages: Record<string, Page | null>, missing: Record<string, 'billing'[]> = {}) =>
  csvFile<string>({
    ...{ name: 'liste', headings: ['Nom', 'Montant'], withoutRight: 'Il vous manque un droit.' },
    cells: (row) => [row, -12.5],
    ask: ({ after = '' }) => Promise.resolve({ page: pages[after], missing: missing[after] ?? [] }),
  });

it('goes on to the last page of the list', async () => {
  const made = await file({ '': page(['a', null], 'c1'), c1: page(['b'], 'c2'), c2: page(['c']) });
  expect(await made.text()).toBe('Nom;Montant\r\na;-12,5\r\nb;-12,5\r\nc;-12,5\r\n');
  expect(made.headers.get('content-disposition')).toMatch(/liste-\d{4}-\d{2}-\d{2}\.csv/);
});

it('lets a text stay a text, disguised too', async () => {
  const made = await file({ '': page(['=1+1', ' @SOMME(A1)', '＝1+1']) });
  const [, ...rows] = (await made.text()).trim().split('\r\n');
  expect(rows).toEqual([`"'=1+1";-12,5`, `"' @SOMME(A1)";-12,5`, `"'＝1+1";-12,5`]);
});

it('says which right is missing', async () => {
  await expect(file({ '': null })).rejects.toMatchObject({
    ...{ status: 403, body: { kind: 'no-right', message: 'Il vous manque un droit.' } },
  });
});

it('is not given where a part is silent, and breaks off where one falls silent on the way', async () => {
  await expect(file({ '': page(['a']) }, { '': ['billing'] })).rejects.toMatchObject({
    ...{ status: 503, body: { kind: 'unreachable' } },
  });
  const broken = await file({ '': page(['a'], 'c1'), c1: page([]) }, { c1: ['billing'] });
  await expect(broken.text()).rejects.toMatchObject({ status: 503 });
  const ended = await file({ '': page(['a'], 'c1'), c1: null });
  await expect(ended.text()).rejects.toMatchObject({ status: 403 });
});

it('goes on where the API makes somebody wait who asks for much, as often as it does', async () => {
  const asked: string[] = [];
  const made = await csvFile<string>({
    ...{ name: 'liste', headings: ['Nom'], withoutRight: '', cells: (row) => [row] },
    ask: async ({ after = '' }) => {
      asked.push(after);
      if (asked.length === 2 || asked.length === 3)
        error(429, { kind: 'too-much', message: '', wait: 0 });
      return await Promise.resolve({ page: after ? page(['b']) : page(['a'], 'c1'), missing: [] });
    },
  });
  expect(await made.text()).toBe('Nom\r\na\r\nb\r\n');
  expect(asked).toEqual(['', 'c1', 'c1', 'c1']);
});
