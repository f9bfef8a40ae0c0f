import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consequenceOf } from './rules.ts';

const attempt = { state: 'OPEN' as const, amountCents: 12_000 };
const paid = { kind: 'PAID' as const, cents: 12_000 };
const failed = { kind: 'FAILED' as const, cents: null };
const expired = { kind: 'EXPIRED' as const, cents: null };

describe('une tentative de paiement par carte', () => {
  it('est payée quand le montant demandé est venu', () => {
    expect(consequenceOf(attempt, paid)).toEqual({ outcome: 'APPLIED', state: 'PAID' });
  });

  it('n’est pas payée par un autre montant ni une autre monnaie : quelqu’un doit regarder', () => {
    const unclear = { outcome: 'MISMATCH', state: 'UNCLEAR' };
    expect(consequenceOf(attempt, { ...paid, cents: 11_999 })).toEqual(unclear);
    expect(consequenceOf(attempt, { ...paid, cents: null })).toEqual(unclear);
  });

  it('échouée ou expirée, est payée si l’argent vient quand même', () => {
    for (const state of ['FAILED', 'EXPIRED'] as const) {
      expect(consequenceOf({ ...attempt, state }, paid).state).toBe('PAID');
    }
  });

  it('inconnue ne devient rien', () => {
    expect(consequenceOf(null, paid)).toEqual({ outcome: 'UNKNOWN', state: null });
  });
});

it('finit dans le même état quel que soit l’ordre de ce que dit le prestataire, dès lors qu’il a été payé', () => {
  const words = fc.shuffledSubarray([paid, failed, expired, failed, paid]);
  fc.assert(
    fc.property(words, (said) => {
      const end = said.reduce(
        (row, word) => ({ ...row, state: consequenceOf(row, word).state ?? row.state }),
        attempt as Parameters<typeof consequenceOf>[0] & object,
      );
      if (said.includes(paid)) expect(end.state).toBe('PAID');
      else if (said.includes(expired)) expect(end.state).toBe('EXPIRED');
    }),
  );
});
