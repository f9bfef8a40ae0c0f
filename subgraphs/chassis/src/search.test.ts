import { describe, expect, it } from 'vitest';
import { containing, patternsOf, searchable, withoutSpaces } from './search.ts';

/** Comme la base : le motif sans ses deux bornes, pris à la lettre. */
const finds = (typed: string, stored: string): boolean =>
  searchable(stored).includes(containing(typed).slice(1, -1).replace(/\\(.)/g, '$1'));

describe('la recherche', () => {
  it.each([
    ['eloise', 'Éloïse'],
    ['ÉLOÏSE', 'eloise'],
    ['coeur', 'Sacré-Cœur'],
    ['cœur', 'Sacré-Coeur'],
    ['laetitia', 'Lætitia'],
    ['francoise', 'Franc\u0327oise'],
    ['lukasz', 'Łukasz'],
    ['strasse', 'Straße'],
    ["l'hote", 'L’Hôte'],
    ['L’Hôte', "l'hote"],
    ['jean pierre', 'Jean-Pierre'],
    ['Jean-Pierre', 'Jean Pierre'],
    ['dupont  marie', 'Dupont Marie'],
    [' marie ', 'Marie'],
    ['pont', 'Dupont'],
  ])('« %s » trouve « %s »', (typed, stored) => {
    expect(finds(typed, stored)).toBe(true);
  });

  it('ne prend pas les jokers de la base pour des jokers', () => {
    expect(containing('100%')).toBe('%100\\%%');
    expect(containing('a_b')).toBe('%a\\_b%');
    expect(containing('a\\b')).toBe('%a\\\\b%');
  });

  it('supporte un caractère que la base ne peut pas tenir', () => {
    expect(containing('du\0pont')).toBe('%du pont%');
  });

  it('de rien trouve tout', () => {
    expect(containing('  ')).toBe('%%');
  });

  it('laisse de côté les parties absentes', () => {
    expect(searchable('Dupont', null, undefined, '', 'Marie')).toBe('dupont marie');
  });

  it('lit un nombre saisi par groupes comme un seul, et un texte comme un texte', () => {
    expect(withoutSpaces('000 100 065 00028')).toBe('00010006500028');
    expect(withoutSpaces('Rue 12 bis')).toBe('Rue 12 bis');
  });

  it('cherche chaque mot pour lui-même, et d’un mot trop court le texte tel quel', () => {
    expect(patternsOf('Garage port')).toEqual(['%garage%', '%port%']);
    expect(patternsOf('Ville-Atelier 1')).toEqual(['%ville atelier 1%']);
    expect(patternsOf('000 100 065 00028')).toEqual(['%00010006500028%']);
    expect(patternsOf(' \0 ')).toEqual([]);
  });
});
