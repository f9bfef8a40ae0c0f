import { describe, expect, it } from 'vitest';
import { totalsOf, vatOf } from './amounts.ts';

describe('les montants d’une facture', () => {
  it('la TVA se calcule sur la somme de chaque taux, et non ligne par ligne', () => {
    const line = { netCents: 33, vatPerTenThousand: 2_000 };
    // Ligne par ligne : 7 + 7 + 7 = 21 centimes.
    expect(totalsOf([line, line, line])).toMatchObject({ netCents: 99, vatCents: 20 });
  });

  it('un demi-centime s’arrondit vers le haut, un avoir l’arrondit comme sa facture', () => {
    expect(vatOf(1_025, 2_000)).toBe(205);
    expect(vatOf(25, 200)).toBe(1);
    expect(vatOf(-25, 200)).toBe(-1);
    expect(vatOf(-33, 0)).toBe(0);
  });

  it('chaque taux a sa base et sa taxe, et le total les réunit', () => {
    const totals = totalsOf([
      { netCents: 10_000, vatPerTenThousand: 2_000 },
      { netCents: 5_000, vatPerTenThousand: 850 },
      { netCents: -2_000, vatPerTenThousand: 2_000 },
    ]);
    expect(totals).toEqual({
      ...{ netCents: 13_000, vatCents: 2_025, totalCents: 15_025 },
      rates: [
        { vatPerTenThousand: 2_000, netCents: 8_000, vatCents: 1_600 },
        { vatPerTenThousand: 850, netCents: 5_000, vatCents: 425 },
      ],
    });
  });
});
