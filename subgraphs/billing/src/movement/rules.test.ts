import { describe, expect, it } from 'vitest';
import { credited, invoiced, paid, refunded, spread, type Entry } from './rules.ts';

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

/** A hundred things that happen to an account, and what it owes by counting on the side. */
function history(seed: number): { entries: Entry[]; ids: string[]; owed: number } {
  const below = random(seed);
  const entries: Entry[] = [];
  const totals: number[] = [];
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
      entries.push(...paid(spread(cents, waiting, `invoice ${below(totals.length)}`)));
      owed -= cents;
    } else if (what === 2) {
      const cents = 1 + below(20_000);
      entries.push(...credited(open()[below(totals.length)]!, cents));
      owed -= cents;
    } else if (lying > 0) {
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
