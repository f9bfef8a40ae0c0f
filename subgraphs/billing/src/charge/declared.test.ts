import { describe, expect, it } from 'vitest';
import { declaredCharges } from './declared.ts';

const tariff = {
  ...{ id: 't', fromDay: '2027-01-01', votedOn: '2026-10-14', perCapitaCents: 11_900 },
  ...{ entryFeeCents: 6_600, noShowCents: 8_000, vatPerTenThousand: 2_000, version: 1 },
};
const declared = {
  ...{ declarationId: 'd', accountId: 'a', year: 2027, version: 1, headcount: 12, entries: 2 },
  validatedOn: '2027-01-18',
};
const nothing = { PER_CAPITA: 0, ENTRY_FEE: 0 };

describe('une déclaration validée', () => {
  it('est facturée par salarié, et la ligne dit pourquoi', () => {
    const [contribution, entry] = declaredCharges(declared, tariff, nothing);
    expect(contribution).toMatchObject({
      ...{ kind: 'CONTRIBUTION', label: 'Cotisation 2027', quantity: 12, unitPriceCents: 11_900 },
      ...{ fromDay: '2027-01-01', toDay: '2027-12-31', source: 'declaration d 1 PER_CAPITA' },
    });
    expect(contribution?.explanation).toBe(
      'La déclaration validée le 18\u00a0janvier 2027 compte 12 salariés suivis. Tarif 2027, voté le 14\u00a0octobre 2026 : 119,00\u00a0€ hors taxes par salarié, chacun comptant pour un (L4622-6).',
    );
    expect(entry).toMatchObject({ quantity: 2, unitPriceCents: 6_600, unit: 'embauche' });
  });

  it('corrigée ne facture que la différence, ou la rend', () => {
    const charged = { PER_CAPITA: 12, ENTRY_FEE: 2 };
    const more = declaredCharges({ ...declared, version: 2, headcount: 14 }, tariff, charged);
    expect(more).toMatchObject([
      { kind: 'CORRECTION', quantity: 2, label: 'Cotisation 2027, correction' },
    ]);
    expect(more[0]?.explanation).toContain('compte 14 salariés suivis au lieu de 12');
    const less = declaredCharges({ ...declared, version: 2, headcount: 9 }, tariff, charged);
    expect(less.map(({ quantity }) => quantity)).toEqual([-3]);
  });

  it('sans plus aucune embauche rend les frais d’entrée', () => {
    const charged = { PER_CAPITA: 12, ENTRY_FEE: 2 };
    const given = declaredCharges({ ...declared, version: 2, entries: 0 }, tariff, charged);
    expect(given).toMatchObject([{ quantity: -2, unitPriceCents: 6_600 }]);
  });

  it('confirmée sans changement ne facture rien de plus', () => {
    const charged = { PER_CAPITA: 12, ENTRY_FEE: 2 };
    expect(declaredCharges({ ...declared, version: 2 }, tariff, charged)).toEqual([]);
  });
});
