import { describe, expect, it } from 'vitest';
import { complementCharge } from './complement.ts';
import { noShowCharge } from './no-show.ts';

const tariff = {
  ...{ id: 't', fromDay: '2026-01-01', votedOn: '2025-10-14', perCapitaCents: 11_600 },
  ...{ entryFeeCents: 0, noShowCents: 8_000, vatPerTenThousand: 2_000, version: 1 },
};
const missed = { visitId: 'v', accountId: 'a', day: '2026-11-12', toldCents: null };

describe('une absence non excusée', () => {
  it('coûte ce que le tarif du jour prévoit, et dit d’où vient le montant', () => {
    const charge = noShowCharge(missed, tariff);
    expect(charge).toMatchObject({ unitPriceCents: 8_000, quantity: 1, vatPerTenThousand: 2_000 });
    expect(charge?.label).toBe('Absence non excusée à la visite du 12\u00a0novembre 2026');
    expect(charge?.explanation).toContain('14\u00a0octobre 2025 prévoit 80,00\u00a0€ hors taxes');
  });

  it('coûte ce qui a été annoncé à l’employeur, même si le tarif dit autre chose', () => {
    expect(noShowCharge({ ...missed, toldCents: 4_500 }, tariff)?.unitPriceCents).toBe(4_500);
  });

  it('ne coûte rien là où le service ne demande rien', () => {
    expect(noShowCharge(missed, { ...tariff, noShowCents: 0 })).toBeNull();
    expect(noShowCharge({ ...missed, toldCents: 0 }, tariff)).toBeNull();
  });
});

it('une prestation complémentaire dit combien, à quel prix, et qui l’a voté', () => {
  const complement = {
    ...{ id: 'c', tariffId: 't', position: 0, label: 'Étude ergonomique', unit: 'journée' },
    priceCents: 68_000,
  };
  const charge = complementCharge(
    { complement, tariff },
    { accountId: 'a', quantity: 2, day: '2026-11-12', source: 's' },
  );
  expect(charge).toMatchObject({ quantity: 2, unit: 'journée', unitPriceCents: 68_000 });
  expect(charge.explanation).toBe(
    'Prestation complémentaire du 12\u00a0novembre 2026 : 2 × 680,00\u00a0€ hors taxes par journée. Prix voté par l’assemblée générale le 14\u00a0octobre 2025.',
  );
});
