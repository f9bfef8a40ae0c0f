import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { modelRoute } from './route.ts';
import { matchColumns } from '../columns/match-columns.ts';
import { mappingOf } from '../columns/matching.ts';
import { rowsOfTable } from '../columns/table-rows.ts';
import { readTable } from '../testing/reading.ts';

it('Chaque colonne du modèle est comprise, et ses deux lignes sont lues comme deux personnes', async () => {
  const answer = await modelRoute.handle(new Request('https://api.example/imports/model.xlsx'), '');
  const table = await readTable('modele.xlsx', await buffer(answer.body!));
  const matched = matchColumns(table, { today: '2026-11-21' });
  expect(matched.columns.filter(({ field }) => field === null)).toEqual([]);
  const { rows, skipped } = rowsOfTable('modele.xlsx', table, mappingOf(matched));
  expect(rows).toHaveLength(2);
  expect(skipped).toEqual([]);
  expect(matched.columns.map(({ field }) => field)).toContain('situations');
});
