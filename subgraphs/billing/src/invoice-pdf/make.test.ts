import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { expect, test } from 'vitest';
import { facturX } from '../facturx/document.ts';
import { frozenCreditNote, frozenInvoice, linesOf } from '../testing/frozen.ts';
import { makeInvoicePdf } from './make.ts';

const read = (pdf: Buffer): string =>
  textOfPdf(pdf).replaceAll('\u00a0', ' ').replaceAll(/ ?\n/g, ' ');

test('la facture porte toutes les mentions qu’exigent le code général des impôts et le code de commerce', async () => {
  const text = read(await makeInvoicePdf(frozenInvoice()));
  for (const mention of [
    'Facture 2026-000042',
    'Émise le 20 novembre 2026 · à payer au plus tard le 20 décembre 2026',
    'Service d’essai',
    'Association loi 1901',
    'SIREN : 000 199 000',
    'TVA : FR74000199000',
    'Fournil SAS',
    'SIREN : 000 100 012 · adhérent 0010001',
    'Cotisation 2026',
    'Du 1er janvier 2026 au 31 décembre 2026. La déclaration compte 12 salariés.',
    '12 salariés × 116,00 €',
    'TVA 20 % sur 1 392,00 €',
    '1 670,40 €',
    'Référence du virement : RF022026000042',
    'Prestations de services.',
    'Pénalités de retard : trois fois le taux d’intérêt légal.',
    'frais de recouvrement en cas de retard : 40 €.',
    'Escompte pour paiement anticipé : aucun.',
  ]) {
    expect(text).toContain(mention);
  }
});

test('l’avance qui la paie en partie est déduite', async () => {
  const text = read(await makeInvoicePdf(frozenInvoice(linesOf({}), { prepaidCents: 67_040 })));
  expect(text).toContain('Avance déduite-670,40 €');
  expect(text).toContain('À payer1 000,00 €');
});

test('un avoir dit ce qu’il corrige et pourquoi, et n’appelle aucun virement', async () => {
  const text = read(await makeInvoicePdf(frozenCreditNote()));
  expect(text).toContain(
    'Cet avoir corrige la facture 2026-000042 du 20 novembre 2026. Motif : Erreur d’effectif',
  );
  expect(text).not.toContain('IBAN');
});

test('le fichier est un PDF/A-3 balisé qui contient le XML sous son nom', async () => {
  const frozen = frozenInvoice();
  const source = (await makeInvoicePdf(frozen)).toString('latin1');
  for (const sign of [
    '<pdfaid:part>3</pdfaid:part>',
    '<pdfaid:conformance>B</pdfaid:conformance>',
    '<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>',
    '<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>',
    '/AFRelationship /Alternative',
    '/UF (factur-x.xml)',
    '/Subtype /text#2Fxml',
    '/S /GTS_PDFA1',
    '/Marked true',
    '/Lang (fr-FR)',
    '/S /TH',
    '/S /TD',
  ]) {
    expect(source).toContain(sign);
  }
  expect(source).toMatch(/\/AF \[\d+ 0 R\]/);
  expect(source).toContain(`/Size ${Buffer.byteLength(facturX(frozen))}`);
});

test('elle porte le logo que le service avait à l’émission, sans que le XML change', async () => {
  const logo =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  const pictures = (pdf: Buffer) => pdf.toString('latin1').split('/Subtype /Image').length - 1;
  expect(pictures(await makeInvoicePdf(frozenInvoice()))).toBe(0);
  const frozen = frozenInvoice(linesOf({}), { logo });
  expect(pictures(await makeInvoicePdf(frozen))).toBeGreaterThan(0);
  expect(facturX(frozen)).toBe(facturX(frozenInvoice()));
});

test('il a les mêmes octets chaque fois qu’il est fait', async () => {
  const [first, again] = [
    await makeInvoicePdf(frozenInvoice()),
    await makeInvoicePdf(frozenInvoice()),
  ];
  expect(again.equals(first)).toBe(true);
});
