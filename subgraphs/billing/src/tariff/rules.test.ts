import { describe, expect, it } from 'vitest';
import { standingOn, startRefusal, termRefusals, termsOf } from './rules.ts';

const typed = {
  from: '2027-01-01',
  votedOn: '2026-10-15',
  perCapitaCents: 10_800,
  entryFeeCents: 0,
  noShowCents: 8_000,
  vatPerTenThousand: 2_000,
  complements: [{ label: ' Étude  de poste ', unit: 'heure', priceCents: 12_000 }],
};

const refused = (change: Partial<typeof typed>) =>
  termRefusals(termsOf({ ...typed, ...change })).map(({ code, field }) => `${code} ${field}`);

describe('un tarif', () => {
  it('complet est accepté, ses textes remis en ordre', () => {
    expect(refused({})).toEqual([]);
    expect(termsOf(typed).complements[0]?.label).toBe('Étude de poste');
  });

  it('est voté avant de valoir', () => {
    expect(refused({ votedOn: '2027-01-01' })).toEqual([]);
    expect(refused({ votedOn: '2027-01-02' })).toEqual(['VOTED_LATER votedOn']);
  });

  it('commence un jour qui existe', () => {
    expect(refused({ from: '2027-02-30' })).toEqual(['INVALID_DATE from']);
  });

  it('demande une cotisation, et peut ne demander ni entrée ni absence', () => {
    expect(refused({ perCapitaCents: 0 })).toEqual(['OUT_OF_RANGE perCapitaCents']);
    expect(refused({ noShowCents: 0 })).toEqual([]);
    expect(refused({ noShowCents: -1 })).toEqual(['OUT_OF_RANGE noShowCents']);
    expect(refused({ perCapitaCents: 100_001 })).toEqual(['OUT_OF_RANGE perCapitaCents']);
  });

  it('nomme ses prestations complémentaires, leur unité et leur prix', () => {
    const [complement] = typed.complements;
    expect(refused({ complements: [{ ...complement!, unit: ' ' }] })).toEqual([
      'REQUIRED complements',
    ]);
    expect(refused({ complements: [{ ...complement!, priceCents: 0 }] })).toEqual([
      'OUT_OF_RANGE complements',
    ]);
    expect(refused({ complements: Array(51).fill(complement) })).toEqual(['TOO_MANY complements']);
  });
});

describe('le début d’un tarif', () => {
  it('lui laisse au moins un jour d’avance, sauf au premier de tous', () => {
    expect(startRefusal('2026-11-27', '2026-11-26', false)).toBeNull();
    expect(startRefusal('2026-11-26', '2026-11-26', false)?.code).toBe('NOT_AHEAD');
    expect(startRefusal('2026-01-01', '2026-11-26', true)).toBeNull();
  });
});

describe('un tarif vaut', () => {
  const one = { fromDay: '2026-01-01', nextFrom: '2027-01-01' };

  it('de son premier jour à la veille du suivant', () => {
    expect(standingOn('2025-12-31', one)).toBe('UPCOMING');
    expect(standingOn('2026-01-01', one)).toBe('IN_FORCE');
    expect(standingOn('2026-12-31', one)).toBe('IN_FORCE');
    expect(standingOn('2027-01-01', one)).toBe('PAST');
  });

  it('sans fin tant que rien ne le suit', () => {
    expect(standingOn('2040-01-01', { ...one, nextFrom: null })).toBe('IN_FORCE');
  });
});
