import { describe, expect, it } from 'vitest';
import { describedRefusals, isLive, stateOf, triesAt, type Described } from './rules.ts';
import { inOrder, programScopes, scopeOf } from './scopes.ts';

const now = new Date('2026-11-23T08:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);

const described = (change: Partial<Described> = {}): Described => ({
  ...{ name: 'Paie', purpose: '', binding: 'SERVICE', scopes: ['account:read'] },
  ...{ unitsPerMinute: null, ...change },
});
const codes = (change: Partial<Described>): unknown[] =>
  describedRefusals(described(change)).map(({ code, field, value }) => [code, field, value]);

describe('un programme', () => {
  it('porte un nom, au moins un droit, et rien de trop long', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ name: '', scopes: [] })).toEqual([
      ['REQUIRED', 'name', undefined],
      ['REQUIRED', 'scopes', undefined],
    ]);
    expect(codes({ name: 'x'.repeat(81), purpose: 'x'.repeat(401) })).toEqual([
      ['TOO_LONG', 'name', undefined],
      ['TOO_LONG', 'purpose', undefined],
    ]);
  });

  it('ne reçoit aucun droit qui n’existe pas ou que seules des personnes tiennent', () => {
    for (const scope of ['staff:manage', 'users:manage', 'certificates:read', 'x']) {
      expect(codes({ scopes: ['account:read', scope] })).toEqual([
        ['UNKNOWN_SCOPE', 'scopes', scope],
      ]);
    }
  });

  it('d’un cabinet ne reçoit que ce qu’un mandat peut ouvrir', () => {
    expect(codes({ binding: 'FIRM', scopes: ['employees:read', 'invoices:read'] })).toEqual([]);
    expect(codes({ binding: 'FIRM', scopes: ['statistics:read'] })).toEqual([
      ['SCOPE_BEYOND_MANDATES', 'scopes', 'statistics:read'],
    ]);
  });

  it('a un débit qui laisse passer la plus grande page, et pas tout', () => {
    for (const unitsPerMinute of [99_999, 20_000_001]) {
      expect(codes({ unitsPerMinute })).toEqual([['INVALID_QUOTA', 'unitsPerMinute', undefined]]);
    }
    expect(codes({ unitsPerMinute: 100_000 })).toEqual([]);
  });

  it('est actif, suspendu ou révoqué', () => {
    expect(stateOf({ disabledAt: null, revokedAt: null })).toBe('ACTIVE');
    expect(stateOf({ disabledAt: now, revokedAt: null })).toBe('SUSPENDED');
    expect(stateOf({ disabledAt: now, revokedAt: now })).toBe('REVOKED');
  });
});

describe('un secret', () => {
  it('vaut jusqu’à l’instant où il finit', () => {
    expect(isLive({ endsAt: null }, now)).toBe(true);
    expect(isLive({ endsAt: minutes(1) }, now)).toBe(true);
    expect(isLive({ endsAt: now }, now)).toBe(false);
  });

  it('faux compte pendant un quart d’heure', () => {
    expect(triesAt({ wrongTries: 7, wrongSince: minutes(-14) }, now)).toBe(7);
    expect(triesAt({ wrongTries: 7, wrongSince: minutes(-15) }, now)).toBe(0);
    expect(triesAt({ wrongTries: 0, wrongSince: null }, now)).toBe(0);
  });
});

describe('les droits des programmes', () => {
  it('séparent l’identité des chiffres', () => {
    expect(scopeOf('employees:identity').identifying).toBe(true);
    expect(scopeOf('employees:read').identifying).toBe(false);
  });

  it('disent lesquels changent quelque chose', () => {
    const writing = programScopes.filter((each) => each.writing).map(({ scope }) => scope);
    expect(writing).toContain('employees:write');
    expect(writing.filter((scope) => /:(read|identity)$/.test(scope))).toEqual([]);
  });

  it('se suivent toujours dans le même ordre, chacun une fois', () => {
    expect(inOrder(['visits:read', 'account:read', 'visits:read', 'x'])).toEqual([
      'account:read',
      'visits:read',
      'x',
    ]);
  });
});
