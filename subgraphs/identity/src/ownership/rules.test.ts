import { describe, expect, it } from 'vitest';
import { candidateRefusals } from './rules.ts';

const candidate = { owner: false, removed: false, administers: true };

describe('le prochain propriétaire', () => {
  it('est un administrateur sans fin d’accès', () => {
    expect(candidateRefusals(candidate)).toEqual([]);
    expect(candidateRefusals({ ...candidate, administers: false })).toEqual([
      { code: 'NOT_ADMINISTRATOR', field: 'userId' },
    ]);
  });

  it('n’est ni le propriétaire actuel, ni quelqu’un de supprimé', () => {
    expect(candidateRefusals({ ...candidate, owner: true })[0]?.code).toBe('OWNER_ALREADY');
    expect(candidateRefusals({ ...candidate, removed: true })[0]?.code).toBe('REMOVED');
  });
});
