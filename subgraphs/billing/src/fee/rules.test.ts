import { describe, expect, it } from 'vitest';
import { feeOf, tariffDayOf, vatOn } from './rules.ts';

const rates = { perCapitaCents: 11_600, entryFeeCents: 0, vatPerTenThousand: 2_000 };

describe('la cotisation d’une année', () => {
  it('compte chaque salarié pour un (L4622-6)', () => {
    const { lines, netCents } = feeOf({ headcount: 12, entries: 3 }, rates);
    expect(lines).toEqual([
      { kind: 'PER_CAPITA', quantity: 12, unitCents: 11_600, netCents: 139_200 },
    ]);
    expect(netCents).toBe(139_200);
  });

  it('ajoute les frais d’entrée des embauches quand le tarif en prévoit', () => {
    const fee = feeOf({ headcount: 12, entries: 3 }, { ...rates, entryFeeCents: 6_600 });
    expect(fee.lines[1]).toEqual({
      ...{ kind: 'ENTRY_FEE', quantity: 3, unitCents: 6_600, netCents: 19_800 },
    });
    expect(fee).toMatchObject({ netCents: 159_000, vatCents: 31_800, totalCents: 190_800 });
  });

  it('sans embauche ne dit rien des frais d’entrée', () => {
    const fee = feeOf({ headcount: 12, entries: 0 }, { ...rates, entryFeeCents: 6_600 });
    expect(fee.lines).toHaveLength(1);
  });

  it('sans salarié est de zéro, et le dit', () => {
    const fee = feeOf({ headcount: 0, entries: 0 }, rates);
    expect(fee.lines).toHaveLength(1);
    expect(fee.totalCents).toBe(0);
  });

  it('suit le tarif en vigueur au premier jour de l’année', () => {
    expect(tariffDayOf(2027)).toBe('2027-01-01');
  });
});

describe('la TVA', () => {
  it('se calcule sur la somme des lignes, le demi-centime vers le haut', () => {
    expect(vatOn(1_002, 2_000)).toBe(200);
    expect(vatOn(1_003, 2_000)).toBe(201);
    expect(vatOn(5, 1_000)).toBe(1);
  });

  it('reste exacte sur les plus grandes sommes', () => {
    expect(vatOn(100_000 * 100_000, 2_000)).toBe(2_000_000_000);
  });
});
