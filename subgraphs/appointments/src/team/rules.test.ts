import { describe, expect, it } from 'vitest';
import { describedRefusals, inOrder, type Described } from './rules.ts';
import type { TeamMemberRow } from './table.ts';

const physician: Described = {
  ...{ role: 'PHYSICIAN', name: 'Dr Aude Lemerre', phone: '02 61 91 00 10' },
  ...{ hours: null, centreId: null },
};

const row = (role: Described['role'], name: string): TeamMemberRow => ({
  ...{ ...physician, id: name, accountId: 'a', role, name, version: 1 },
  updatedAt: new Date(0),
});

describe('somebody of a health team', () => {
  it('has a name of some length, and short texts beside it', () => {
    expect(describedRefusals(physician)).toEqual([]);
    expect(describedRefusals({ ...physician, name: '' })).toEqual([
      { code: 'REQUIRED', field: 'name' },
    ]);
    expect(describedRefusals({ ...physician, hours: 'x'.repeat(201) })).toEqual([
      { code: 'TOO_LONG', field: 'hours' },
    ]);
  });

  it('stands after the physician, then by name', () => {
    const team = [row('ASSISTANT', 'Zoé'), row('ASSISTANT', 'Élise'), row('PHYSICIAN', 'Yves')];
    expect(inOrder(team).map(({ name }) => name)).toEqual(['Yves', 'Élise', 'Zoé']);
  });
});
