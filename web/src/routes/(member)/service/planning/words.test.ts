import { expect, it } from 'vitest';
import { reasonWords, runTitle } from './words';

it('names a run by who asked for it, or by the night', () => {
  const askedBy = { id: 'u', firstName: 'Bastien', lastName: 'Lorieux' };
  expect(runTitle({ dry: true, askedBy })).toBe('Essai de Bastien Lorieux');
  expect(runTitle({ dry: false, askedBy })).toBe('Planification de Bastien Lorieux');
  expect(runTitle({ dry: false, askedBy: null })).toBe('Planification de la nuit');
});

it('says how many stand before a visit that was outranked', () => {
  expect(reasonWords({ reason: 'OUTRANKED', ahead: 4 })).toContain('4\u00a0visites passent avant');
  expect(reasonWords({ reason: 'OUTRANKED', ahead: 1 })).toContain('1\u00a0visite passe avant');
  expect(reasonWords({ reason: 'NO_SESSION', ahead: 0 })).not.toContain('avant');
});
