import { describe, expect, it } from 'vitest';
import { documentEntry, moneyEntry, type Document, type Line, type Plan } from './entries.ts';
import { accountingFile } from './file.ts';

const plan: Plan = {
  ...{ third: '411000', vat: '445710', bank: '512000' },
  kinds: {
    ...{ CONTRIBUTION: '706100', CORRECTION: '706100' },
    ...{ NO_SHOW: '708800', COMPLEMENT: '706200' },
  },
};

const invoice: Document = {
  ...{ id: '', kind: 'INVOICE', number: '2026-000042', subject: 'Cotisation 2026' },
  ...{ issuedOn: '2026-11-20', service: 'Service d’essai' },
  member: { number: '0010001', name: 'Fournil SAS' },
  nets: [
    { kind: 'CONTRIBUTION', cents: 58_000 },
    { kind: 'CORRECTION', cents: -11_600 },
    { kind: 'NO_SHOW', cents: 8_000 },
  ],
  ...{ vatCents: 10_880, totalCents: 65_280 },
};

const short = (lines: Line[]) =>
  lines.map(({ account, debitCents, creditCents }) => [account, debitCents, creditCents]);
const balance = (lines: Line[]) =>
  lines.reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0);

describe('une écriture', () => {
  it('de facture débite l’adhérent de ce qu’elle demande, et crédite produits et TVA', () => {
    expect(short(documentEntry('SERVICE', plan, invoice))).toEqual([
      ['411000', 65_280, 0],
      ['706100', 0, 46_400],
      ['708800', 0, 8_000],
      ['445710', 0, 10_880],
    ]);
  });

  it('d’avoir est son miroir, et celle de l’adhérent aussi', () => {
    const note = documentEntry('SERVICE', plan, { ...invoice, kind: 'CREDIT_NOTE' });
    const bought = documentEntry('MEMBER', plan, invoice);
    for (const lines of [note, bought]) {
      expect(short(lines)[0]).toEqual(['411000', 0, 65_280]);
      expect(balance(lines)).toBe(0);
    }
    expect(bought[0]).toMatchObject({ journal: 'AC', auxiliaryName: 'Service d’essai' });
  });

  it('de paiement passe par la banque, dans un sens ou dans l’autre', () => {
    const money = {
      ...{ number: 'R-1', label: 'Virement', day: '2026-11-25', cents: 500 },
      ...{ member: invoice.member, service: invoice.service },
    };
    expect(short(moneyEntry('SERVICE', plan, { ...money, direction: 'IN' }))).toEqual([
      ['512000', 500, 0],
      ['411000', 0, 500],
    ]);
    expect(short(moneyEntry('MEMBER', plan, { ...money, direction: 'IN' }))[0]).toEqual([
      ...['512000', 0, 500],
    ]);
    expect(short(moneyEntry('SERVICE', plan, { ...money, direction: 'OUT' }))[0]).toEqual([
      ...['512000', 0, 500],
    ]);
  });
});

it('le fichier a les dix-huit colonnes de l’article A47 A-1, sans formule ni guillemet perdu', () => {
  const [head, first] = accountingFile(
    documentEntry('SERVICE', plan, { ...invoice, subject: '=1;« "x"' }),
  )
    .replace('\ufeff', '')
    .split('\r\n');
  expect(head?.split(';')).toHaveLength(18);
  expect(head).toContain('JournalCode;JournalLib;EcritureNum;EcritureDate;CompteNum');
  expect(first).toBe(
    'VE;Ventes;VE-2026-000042;20261120;411000;Adhérents;0010001;Fournil SAS;2026-000042;20261120;"\'=1;« ""x""";652,80;0,00;;;20261120;;',
  );
});
