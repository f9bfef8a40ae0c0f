import { expect, it } from 'vitest';
import type { EmployeeDraftInput } from '../generated/resolvers.ts';
import { draftRefusals } from './draft.ts';

const refused = (input: EmployeeDraftInput): string[] =>
  draftRefusals(input, '2026-11-23').map(({ code, field }) => `${code} ${field}`);

it('de ce qui manque encore, rien n’est dit', () => {
  expect(refused({})).toEqual([]);
  expect(refused({ lastName: ' ', contract: 'CDI', startDate: '2026-12-01' })).toEqual([]);
});

it('toutes les dates impossibles sont dites ensemble, quoi qu’il manque', () => {
  expect(
    refused({ birthDate: '2027-01-01', startDate: '2029-01-01', endDate: '2028-01-01' }),
  ).toEqual(['INVALID_DATE birthDate', 'INVALID_DATE startDate', 'INVALID_DATE endDate']);
  expect(refused({ birthDate: '2015-01-01', startDate: '2026-12-01' })).toEqual([
    'TOO_YOUNG birthDate',
  ]);
});

it('la fin d’un contrat limité est demandée, celle d’un CDI refusée', () => {
  expect(refused({ contract: 'CDD' })).toEqual(['END_DATE_REQUIRED endDate']);
  expect(refused({ contract: 'CDI', endDate: '2027-01-01' })).toEqual([
    'END_DATE_NOT_ALLOWED endDate',
  ]);
});

it('un nom, un poste ou une adresse qui ne passeraient pas le sont aussi', () => {
  expect(refused({ firstName: 'R2', jobTitle: 'x'.repeat(121), email: 'nulle part' })).toEqual([
    'INVALID_NAME firstName',
    'INVALID_EMAIL email',
    'TOO_LONG jobTitle',
  ]);
});
