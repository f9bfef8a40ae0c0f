import { describe, expect, it } from 'vitest';
import { conflictsOf, valuesOf, type Stored } from './stored';

const stored: Stored = {
  lastName: 'Lefèvre',
  usedName: null,
  firstName: 'Camille',
  birthDate: '1990-04-12',
  sex: 'FEMALE',
  email: null,
  contract: 'CDI',
  startDate: '2026-12-01',
  endDate: null,
  version: 3,
  jobPost: { id: 'p1', title: 'Boulangère' },
  situations: [{ code: 'WS_NIGHT', label: 'Travailleur de nuit' }],
};
const catalogue = [{ code: 'WS_NIGHT', label: 'Travailleur de nuit' }];

describe('an employee that somebody else changed meanwhile', () => {
  it('shows nothing where typed and current agree', () => {
    expect(conflictsOf(valuesOf(stored), stored, catalogue)).toEqual([]);
  });

  it('shows both values, in words', () => {
    const typed = {
      ...valuesOf(stored),
      contract: 'CDD' as const,
      startDate: '2027-01-01',
      situations: [],
    };
    expect(conflictsOf(typed, stored, catalogue)).toEqual([
      { field: 'contract', label: 'Type de contrat', typed: 'CDD', current: 'CDI' },
      {
        field: 'startDate',
        label: 'Premier jour de travail',
        typed: '1er janvier 2027',
        current: '1er décembre 2026',
      },
      {
        field: 'situations',
        label: 'Situations de travail',
        typed: 'Aucune',
        current: 'Travailleur de nuit',
      },
    ]);
  });
});
