import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozenCreditNote, frozenInvoice, linesOf } from '../testing/frozen.ts';
import { parties } from '../testing/parties.ts';
import { schemaErrors } from '../testing/schemas.ts';
import { facturX } from './document.ts';

/** Texts of every element of a name, in their order. */
function textsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<ram:${name}(?: [^>]*)?>([^<]*)<`, 'g'))].map(
    ([, text = '']) => text,
  );
}

const centsOf = (xml: string, name: string): number[] =>
  textsOf(xml, name).map((text) => Math.round(Number(text) * 100));

const sum = (cents: number[]): number => cents.reduce((total, each) => total + each, 0);

const rich = frozenInvoice(
  linesOf(
    {},
    { kind: 'CORRECTION', label: 'Départs', quantity: -2 },
    { kind: 'COMPLEMENT', label: 'Étude « bruit » & <poussières>', unit: 'heure', quantity: 3 },
    { label: 'Cayenne', vatPerTenThousand: 0, unit: 'journée' },
  ),
  { prepaidCents: 5_000 },
);

describe('une facture lue par un programme', () => {
  it('suit le schéma officiel de Factur-X, un avoir aussi', async () => {
    for (const frozen of [frozenInvoice(), rich, frozenCreditNote()]) {
      expect(await schemaErrors(facturX(frozen))).toEqual([]);
    }
  });

  it('que le schéma officiel refuserait est reconnue', async () => {
    const wrong = facturX(frozenInvoice()).replace('<ram:TypeCode>380</ram:TypeCode>', '');
    expect(await schemaErrors(wrong)).not.toEqual([]);
  });

  it('dit son profil, son numéro, son genre et les mentions obligatoires (BR-FR-04, 05, 08, 20)', () => {
    const xml = facturX(frozenInvoice());
    expect(textsOf(xml, 'ID').slice(0, 3)).toEqual([
      'S1',
      'urn:cen.eu:en16931:2017',
      '2026-000042',
    ]);
    expect(textsOf(xml, 'TypeCode')[0]).toBe('380');
    expect(textsOf(xml, 'SubjectCode')).toEqual(['PMD', 'PMT', 'AAB', 'BAR']);
    expect(textsOf(xml, 'DueDateTypeCode')).toEqual(['72']);
  });

  it('adresse chacun par son SIREN (BR-FR-10 à 13) et porte la référence du virement', () => {
    const xml = facturX(frozenInvoice());
    expect(xml).toContain('<ram:URIID schemeID="0225">000199000</ram:URIID>');
    expect(xml).toContain('<ram:URIID schemeID="0225">000100012</ram:URIID>');
    expect(xml).toContain('<ram:ID schemeID="0002">000199000</ram:ID>');
    expect(textsOf(xml, 'PaymentReference')).toEqual(['RF022026000042']);
    expect(textsOf(xml, 'IBANID')).toEqual(['FR7699999000010000001234537']);
  });

  it('dit l’option pour les débits là où le service l’a choisie', () => {
    const terms = { ...parties.terms, vatOnDebits: true };
    const xml = facturX(frozenInvoice(linesOf({}), { parties: { ...parties, terms } }));
    expect(textsOf(xml, 'SubjectCode')).toContain('TXD');
    expect(textsOf(xml, 'DueDateTypeCode')).toEqual(['5']);
  });

  it('payée d’avance en entier est une facture déjà payée (BR-FR-CO-09)', () => {
    const xml = facturX(frozenInvoice(linesOf({}), { prepaidCents: 167_040 }));
    expect(textsOf(xml, 'ID')[0]).toBe('S2');
    expect(centsOf(xml, 'DuePayableAmount')).toEqual([0]);
  });

  it('d’avoir nomme la facture qu’elle corrige et ne demande aucun virement (BR-FR-CO-05)', () => {
    const xml = facturX(frozenCreditNote());
    expect(textsOf(xml, 'TypeCode')[0]).toBe('381');
    expect(textsOf(xml, 'IssuerAssignedID')).toEqual(['2026-000042']);
    expect(xml).not.toContain('PaymentMeans');
  });

  it('n’échange pas un texte contre un élément', () => {
    expect(facturX(rich)).toContain(
      '<ram:Name>Étude « bruit » &amp; &lt;poussières&gt;</ram:Name>',
    );
  });
});

const anyLine = fc.record({
  quantity: fc.integer({ min: -50, max: 900 }).filter((quantity) => quantity !== 0),
  unitPriceCents: fc.integer({ min: 0, max: 50_000 }),
  vatPerTenThousand: fc.constantFrom(0, 210, 550, 850, 1_000, 2_000),
});

it('tombe juste quelles que soient ses lignes (EN 16931, BR-CO-10 à BR-CO-17)', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 12 }), (own) => {
      const xml = facturX(frozenInvoice(linesOf(...own)));
      const [net = 0, ...lineTotals] = centsOf(xml, 'LineTotalAmount').toReversed();
      const [vat] = centsOf(xml, 'TaxTotalAmount');
      const rates = centsOf(xml, 'CalculatedAmount');
      const bases = centsOf(xml, 'BasisAmount');
      const percents = textsOf(xml, 'RateApplicablePercent').slice(-bases.length).map(Number);
      expect(net).toBe(sum(lineTotals));
      expect(centsOf(xml, 'TaxBasisTotalAmount')).toEqual([net]);
      expect(sum(bases)).toBe(net);
      expect(vat).toBe(sum(rates));
      rates.forEach((rate, index) => {
        const exact = ((bases[index] ?? 0) * (percents[index] ?? 0)) / 100;
        expect(Math.abs(rate - exact)).toBeLessThanOrEqual(0.5 + 1e-9);
      });
      const [due] = centsOf(xml, 'DuePayableAmount');
      expect(centsOf(xml, 'GrandTotalAmount')).toEqual([net + (vat ?? 0)]);
      expect(due).toBe(net + (vat ?? 0));
    }),
  );
});
