import { describe, expect, it } from 'vitest';
import type { UpdateEmployeeInput } from '../generated/resolvers.ts';
import { changedFacts } from './change.ts';
import { changedFields } from './changed-fields.ts';
import type { EmploymentRow, IdentityRow } from './table.ts';

const employment: EmploymentRow = {
  ...{ id: 'e', accountId: 'a', contract: 'CDD', startDate: '2026-01-05', endDate: '2026-12-31' },
  ...{ leftOn: null, jobPostId: 'p', situations: ['WS_NIGHT'], hasNationalNumber: false },
  ...{ profile: 'SIA', version: 3, withdrawnAt: null, updatedAt: new Date(0) },
};

const identity: IdentityRow = {
  ...{
    employeeId: 'e',
    accountId: 'a',
    lastName: 'Rouvrais',
    usedName: 'Martin',
    firstName: 'Zoé',
  },
  ...{ birthDate: '1990-04-02', sex: 'FEMALE', email: 'zoe@fournil.example' },
  ...{ employeeNumber: '0042', searchable: '' },
};

function after(
  change: Partial<UpdateEmployeeInput>,
  { mayConfide = true, onFile = ['WS_RQTH'] } = {},
) {
  const input = { idempotencyKey: 'k', id: 'e', version: 3, ...change };
  return changedFacts(employment, identity, onFile, input, mayConfide);
}

const sorted = ({ situations }: { situations: readonly string[] }): string[] =>
  [...situations].sort();

describe('une modification', () => {
  it('laisse ce qui n’est pas envoyé', () => {
    expect(after({})).toEqual({
      ...{ lastName: 'Rouvrais', usedName: 'Martin', firstName: 'Zoé', birthDate: '1990-04-02' },
      ...{ sex: 'FEMALE', email: 'zoe@fournil.example', employeeNumber: '0042' },
      ...{ contract: 'CDD', startDate: '2026-01-05', endDate: '2026-12-31' },
      ...{ jobTitle: null, situations: ['WS_NIGHT', 'WS_RQTH'] },
    });
  });

  it('efface ce qui est envoyé vide', () => {
    expect(after({ usedName: '', email: null, endDate: null })).toMatchObject({
      ...{ usedName: null, email: null, endDate: null },
    });
  });

  it('ne peut pas effacer le nom : il sera refusé comme manquant', () => {
    expect(after({ lastName: '  ', firstName: null })).toMatchObject({
      lastName: '',
      firstName: '',
    });
  });

  it('nettoie ce qui est saisi', () => {
    expect(after({ lastName: '  Le   Goff\u200b ' }).lastName).toBe('Le Goff');
  });
});

describe('les situations confidentielles', () => {
  it('se décochent par qui peut les lire', () => {
    expect(sorted(after({ situations: ['WS_HEIGHT'] }))).toEqual(['WS_HEIGHT']);
    expect(sorted(after({ situations: [] }))).toEqual([]);
  });

  it('restent quand le formulaire ne les a jamais montrées', () => {
    const blind = { mayConfide: false };
    expect(sorted(after({ situations: ['WS_HEIGHT'] }, blind))).toEqual(['WS_HEIGHT', 'WS_RQTH']);
    expect(sorted(after({ situations: [] }, blind))).toEqual(['WS_RQTH']);
    expect(sorted(after({}, blind))).toEqual(['WS_NIGHT', 'WS_RQTH']);
  });

  it('ne se doublent pas', () => {
    expect(sorted(after({ situations: ['WS_RQTH', 'WS_RQTH'] }, { mayConfide: false }))).toEqual([
      'WS_RQTH',
    ]);
  });
});

describe('le journal d’une modification', () => {
  const onFile = { employment, identity, confidential: ['WS_RQTH'] };
  const facts = after({});

  it('ne nomme pas ce qui est envoyé tel quel', () => {
    expect(changedFields(onFile, { employment, facts, number: null })).toEqual([]);
  });

  it('nomme ce qui change, sans valeur, les situations confidentielles à part', () => {
    const moved = { ...employment, jobPostId: null, situations: [] };
    const changed = { ...facts, lastName: 'X', email: null, situations: [] };
    expect(changedFields(onFile, { employment: moved, facts: changed, number: '1' })).toEqual([
      ...['lastName', 'email', 'jobTitle', 'situations', 'confidentialSituations'],
      'nationalNumber',
    ]);
  });
});
