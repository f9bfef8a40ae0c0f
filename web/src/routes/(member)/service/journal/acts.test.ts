import { expect, it } from 'vitest';
import { isWhole, serviceFilter } from './acts';

const at = (query: string) => new URL(`https://vigie.example/service/journal?${query}`);

it('le journal du service montre d’abord ce que quelqu’un a fait', () => {
  expect(serviceFilter(at(''))).toEqual({ acts: true });
  expect(serviceFilter(at('sujet=ACCESS'))).toEqual({ topic: 'ACCESS', acts: true });
});

it('les lignes automatiques se demandent, ensemble ou à part', () => {
  expect(serviceFilter(at('lignes=toutes'))).toEqual({});
  expect(serviceFilter(at('auteur=AUTOMATIC'))).toEqual({ author: 'AUTOMATIC' });
  expect(isWhole(at('lignes=autres'))).toBe(false);
});
