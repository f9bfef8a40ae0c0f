import { expect, it } from 'vitest';
import { articleNumbers, wholeArticles } from './article-number.ts';

it('le numéro d’un article reste avec sa lettre', () => {
  expect(wholeArticles('visite (article R. 4624-28-1), L. 1242-7 et D 4622-22')).toBe(
    'visite (article R.\u00a04624-28-1), L.\u00a01242-7 et D\u00a04622-22',
  );
});

it('ce qui n’en est pas un se coupe où il veut', () => {
  for (const text of ['le dossier R 12', 'PAR. 4624-10', 'L. Martin 2024-2025', 'code R4624']) {
    expect(wholeArticles(text)).toBe(text);
    expect(text.match(articleNumbers)).toBeNull();
  }
});

it('un article s’écrit aussi sans point ni espace', () => {
  expect('R4624-10, L4622-2-1 et D.4622-22'.match(articleNumbers)).toEqual([
    ...['R4624-10', 'L4622-2-1', 'D.4622-22'],
  ]);
});
