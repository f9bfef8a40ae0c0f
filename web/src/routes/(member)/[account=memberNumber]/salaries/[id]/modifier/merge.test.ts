import { describe, expect, it } from 'vitest';
import { merge } from './merge';
import { openedFrom, openedOf, valuesOf, type Stored } from './stored.server';

const stored: Stored = {
  lastName: 'Lefèvre',
  usedName: null,
  firstName: 'Camille',
  birthDate: '1990-04-12',
  sex: 'FEMALE',
  email: null,
  employeeNumber: null,
  contract: 'CDI',
  startDate: '2026-12-01',
  endDate: null,
  version: 3,
  jobPost: { id: 'p1', title: 'Boulangère' },
  situations: [{ code: 'WS_NIGHT', label: 'Travailleur de nuit' }],
  statedSituations: [],
};
const catalogue = [{ code: 'WS_NIGHT', label: 'Travailleur de nuit' }];

const opened = valuesOf(stored);

describe('an employee that somebody else changed meanwhile', () => {
  it('keeps what only this person typed', () => {
    const typed = { ...opened, jobTitle: 'Pâtissière' };
    const { values, conflicts, taken } = merge(opened, typed, opened, catalogue);
    expect([values.jobTitle, conflicts, taken]).toEqual(['Pâtissière', [], []]);
  });

  it('takes what only the other changed, under the version that was read last', () => {
    const current = valuesOf({
      ...stored,
      email: 'camille@exemple.fr',
      version: 4,
      situations: [],
    });
    const { values, conflicts, taken } = merge(opened, opened, current, catalogue);
    expect(values).toMatchObject({ email: 'camille@exemple.fr', version: '4', situations: [] });
    expect([conflicts, taken]).toEqual([
      [],
      ['Adresse e-mail du salarié', 'Situations de travail'],
    ]);
  });

  it('shows both values, in words, where both changed', () => {
    const typed = { ...opened, contract: 'CDD' as const, startDate: '2027-01-01' };
    const current = { ...opened, contract: 'SEASONAL' as const, startDate: '2026-12-15' };
    const { values, conflicts } = merge(opened, typed, current, catalogue);
    expect(values.contract).toBe('CDD');
    expect(conflicts.map(({ field }) => field)).toEqual(['contract', 'startDate']);
    expect(conflicts[1]).toEqual({
      field: 'startDate',
      label: 'Premier jour de travail',
      typed: '1er\u00a0janvier 2027',
      current: '15\u00a0décembre 2026',
    });
  });

  it('knows what the form was opened with from its hidden field', () => {
    expect(openedFrom(openedOf(opened))?.lastName).toBe('Lefèvre');
    const typed = { ...opened, lastName: 'Autre' };
    expect(merge(openedFrom('{'), typed, opened, catalogue).conflicts).toHaveLength(1);
  });
});
