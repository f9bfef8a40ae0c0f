import { describe, expect, it } from 'vitest';
import {
  credited,
  invoiced,
  paid,
  refunded,
  returned,
  spread,
  type Entry,
  type Paid,
} from './rules.ts';

const [january, june] = [
  { id: 'january', remainingCents: 1_000 },
  { id: 'june', remainingCents: 500 },
];

describe('un paiement', () => {
  it('règle d’abord la facture qu’il nomme, puis la plus ancienne', () => {
    expect(spread(700, [january, june], 'june')).toEqual([
      { invoiceId: 'june', cents: 500 },
      { invoiceId: 'january', cents: 200 },
    ]);
  });

  it('sans facture nommée règle la plus ancienne', () => {
    expect(spread(700, [january, june])).toEqual([{ invoiceId: 'january', cents: 700 }]);
  });

  it('trop élevé laisse le reste sur le compte', () => {
    expect(spread(2_000, [january, june]).at(-1)).toEqual({ invoiceId: null, cents: 500 });
  });
});

describe('un avoir', () => {
  it('réduit sa facture', () => {
    expect(credited(january, 400)).toEqual([
      { kind: 'CREDIT', invoiceId: 'january', amountCents: -400 },
    ]);
  });

  it('sur une facture payée rend au compte ce qui était payé', () => {
    const entries = credited({ id: 'january', remainingCents: 0 }, 400);
    expect(sumOf(entries, null)).toBe(-400);
    expect(sumOf(entries, 'january')).toBe(0);
  });
});

describe('un prélèvement rejeté', () => {
  const shares = [{ invoiceId: 'january', cents: 700, movedCents: 0 }];

  it('rouvre la facture qu’il avait payée', () => {
    expect(returned(700, { lyingCents: 0, shares, prepaid: [] })).toEqual([
      { kind: 'RETURN', invoiceId: 'january', amountCents: 700 },
    ]);
  });

  it('reprend au compte ce qui y était resté', () => {
    const entries = returned(1_000, { lyingCents: 400, shares, prepaid: [] });
    expect(sumOf(entries, 'january')).toBe(700);
    expect(sumOf(entries, null)).toBe(300);
  });

  it('d’une facture annulée depuis reprend au compte ce que l’avoir y avait mis', () => {
    const moved = [{ invoiceId: 'january', cents: 700, movedCents: 500 }];
    const entries = returned(700, { lyingCents: 500, shares: moved, prepaid: [] });
    expect(sumOf(entries, 'january')).toBe(200);
    expect(sumOf(entries, null)).toBe(500);
  });

  it('rouvre aussi ce que son trop-perçu avait payé ensuite', () => {
    const prepaid = [{ invoiceId: 'june', cents: 200 }];
    const entries = returned(800, { lyingCents: 0, shares, prepaid });
    expect(sumOf(entries, 'january')).toBe(700);
    expect(sumOf(entries, 'june')).toBe(100);
    expect(sumOf(entries, null)).toBe(0);
  });

  it('dont le trop-perçu a été remboursé reste dû par le compte', () => {
    const entries = returned(900, { lyingCents: 0, shares, prepaid: [] });
    expect(sumOf(entries, null)).toBe(200);
    expect(invoiced('june', 500, -200)).toEqual([
      { kind: 'INVOICE', invoiceId: 'june', amountCents: 500 },
    ]);
  });
});

/** Pseudo-random numbers from a seed, so that a history that fails can be told again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const sumOf = (entries: readonly Entry[], invoiceId: string | null): number =>
  entries.reduce((sum, each) => (each.invoiceId === invoiceId ? sum + each.amountCents : sum), 0);

interface Payment {
  cents: number;
  shares: Paid[];
}

/** What the account itself has paid on an invoice; below zero, what came from there. */
const allocatedIn = (entries: readonly Entry[], invoiceId: string): number =>
  0 -
  sumOf(
    entries.filter(({ kind }) => kind === 'ALLOCATION'),
    invoiceId,
  );

/**
 * A hundred things that happen to an account, and what it owes by counting on the side. Money goes back to the member in
 * half of the histories, and to the bank in the others: what went back to one cannot be had from the other.
 */
function history(seed: number): { entries: Entry[]; ids: string[]; owed: number } {
  const below = random(seed);
  const entries: Entry[] = [];
  const totals: number[] = [];
  const payments: Payment[] = [];
  let owed = 0;
  const ids = () => totals.map((_, index) => `invoice ${index}`);
  const open = () => ids().map((id) => ({ id, remainingCents: sumOf(entries, id) }));
  for (let step = 0; step < 100; step++) {
    const lying = 0 - sumOf(entries, null);
    const what = below(4);
    if (what === 0 || totals.length === 0) {
      const total = below(50_000);
      totals.push(total);
      entries.push(...invoiced(`invoice ${totals.length - 1}`, total, lying));
      owed += total;
    } else if (what === 1) {
      const cents = 1 + below(60_000);
      const waiting = open().filter(({ remainingCents }) => remainingCents > 0);
      const shares = spread(cents, waiting, `invoice ${below(totals.length)}`);
      entries.push(...paid(shares));
      payments.push({
        cents,
        shares: shares.flatMap(({ invoiceId, cents: part }) =>
          invoiceId === null ? [] : [{ invoiceId, cents: part }],
        ),
      });
      owed -= cents;
    } else if (what === 2) {
      const cents = 1 + below(20_000);
      entries.push(...credited(open()[below(totals.length)]!, cents));
      owed -= cents;
    } else if (seed % 2 === 1 && payments.length > 0) {
      const [{ cents, shares }] = payments.splice(below(payments.length), 1) as [Payment];
      const prepaid = ids()
        .map((invoiceId) => ({ invoiceId, cents: allocatedIn(entries, invoiceId) }))
        .filter(({ cents: part }) => part > 0);
      const known = shares.map((share) => ({
        ...share,
        movedCents: Math.max(0, -allocatedIn(entries, share.invoiceId)),
      }));
      entries.push(...returned(cents, { lyingCents: lying, shares: known, prepaid }));
      owed += cents;
    } else if (seed % 2 === 0 && lying > 0) {
      const cents = 1 + below(lying);
      entries.push(...refunded(cents));
      owed += cents;
    }
  }
  return { entries, ids: ids(), owed };
}

describe('quoi qu’il arrive à un compte', () => {
  const histories = Array.from({ length: 20 }, (_, seed) => history(seed));

  it('aucun centime n’apparaît ni ne disparaît', () => {
    for (const { entries, owed } of histories) {
      expect(entries.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(owed);
    }
  });

  it('aucune facture n’est payée au-delà, et le compte ne prête rien', () => {
    for (const { entries, ids } of histories) {
      expect(ids.filter((id) => sumOf(entries, id) < 0)).toEqual([]);
      expect(sumOf(entries, null)).toBeLessThanOrEqual(0);
    }
  });
});
