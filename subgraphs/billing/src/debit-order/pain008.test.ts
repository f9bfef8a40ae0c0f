import { describe, expect, it } from 'vitest';
import { bankText } from './bank-text.ts';
import { pain008, type ToldDebit, type ToldOrder } from './pain008.ts';

const order: ToldOrder = {
  ...{ number: 12, collectOn: '2026-12-21', format: 'pain.008.001.02' },
  ...{ creditor: 'Aurélia Santé & Travail', ics: 'FR72ZZZ123456', bic: 'VIGIFRPPXXX' },
  ...{ iban: 'FR76 9999 9000 0100 0000 1234 537', createdAt: new Date('2026-11-27T09:30:15.250Z') },
};

const mandate = {
  ...{ reference: 'M2026-000042', signedOn: '2026-11-02', holder: 'Fournil d’Ysé', bic: '' },
  iban: 'FR1420041010050500013M02606',
};

const debit = (own: Partial<ToldDebit> = {}): ToldDebit => ({
  ...{ id: '0190f0a2-1111-7000-8000-000000000001', amountCents: 12_050, sequence: 'RCUR', mandate },
  ...{ label: 'Aurélia Santé & Travail facture 2026-000042', ...own },
});

/** Children of the first element of a name, in their order: the schema of ISO 20022 is a sequence everywhere. */
function childrenOf(xml: string, name: string): string[] {
  const [, indent = '', inner = ''] =
    new RegExp(`\\n( *)<${name}>\\n([\\s\\S]*?)\\n\\1</${name}>`).exec(xml) ?? [];
  return [...inner.matchAll(new RegExp(`(?:^|\\n)${indent}  <(\\w+)`, 'g'))].map(
    ([, each = '']) => each,
  );
}

const textsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)<`, 'g'))].map(([, text = '']) => text);

describe('un ordre de prélèvement', () => {
  const xml = pain008(order, [debit(), debit({ sequence: 'FRST', amountCents: 7_995 }), debit()]);

  it('range ses éléments dans l’ordre du schéma ISO 20022', () => {
    expect(childrenOf(xml, 'CstmrDrctDbtInitn')).toEqual(['GrpHdr', 'PmtInf', 'PmtInf']);
    expect(childrenOf(xml, 'GrpHdr')).toEqual([
      ...['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum', 'InitgPty'],
    ]);
    expect(childrenOf(xml, 'PmtInf')).toEqual([
      ...['PmtInfId', 'PmtMtd', 'NbOfTxs', 'CtrlSum', 'PmtTpInf', 'ReqdColltnDt', 'Cdtr'],
      ...['CdtrAcct', 'CdtrAgt', 'ChrgBr', 'CdtrSchmeId', 'DrctDbtTxInf'],
    ]);
    expect(childrenOf(xml, 'PmtTpInf')).toEqual(['SvcLvl', 'LclInstrm', 'SeqTp']);
    expect(childrenOf(xml, 'DrctDbtTxInf')).toEqual([
      ...['PmtId', 'InstdAmt', 'DrctDbtTx', 'DbtrAgt', 'Dbtr', 'DbtrAcct', 'RmtInf'],
    ]);
    expect(childrenOf(xml, 'MndtRltdInf')).toEqual(['MndtId', 'DtOfSgntr']);
  });

  it('réunit les premiers prélèvements et les suivants chacun dans un lot, avec ses sommes', () => {
    expect(textsOf(xml, 'SeqTp')).toEqual(['FRST', 'RCUR']);
    expect(textsOf(xml, 'PmtInfId')).toEqual(['PREL-000012-FRST', 'PREL-000012-RCUR']);
    expect(textsOf(xml, 'NbOfTxs')).toEqual(['3', '1', '2']);
    expect(textsOf(xml, 'CtrlSum')).toEqual(['320.95', '79.95', '241.00']);
    expect(textsOf(xml, 'InstdAmt')).toEqual(['79.95', '120.50', '120.50']);
  });

  it('nomme le créancier par son ICS, le mandat par sa RUM et le débiteur par son IBAN', () => {
    expect(xml).toContain('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.008.001.02">');
    expect(textsOf(xml, 'Prtry')).toEqual(['SEPA', 'SEPA']);
    expect(textsOf(xml, 'MndtId')[0]).toBe('M2026-000042');
    expect(textsOf(xml, 'DtOfSgntr')[0]).toBe('2026-11-02');
    expect(textsOf(xml, 'IBAN').slice(0, 2)).toEqual([
      ...['FR7699999000010000001234537', 'FR1420041010050500013M02606'],
    ]);
    expect(textsOf(xml, 'CreDtTm')).toEqual(['2026-11-27T09:30:15']);
    expect(textsOf(xml, 'EndToEndId').every((each) => each.length <= 35)).toBe(true);
  });

  it('nomme les banques comme sa version le veut, ou dit que l’IBAN suffit', () => {
    expect(textsOf(xml, 'BIC')).toEqual(['VIGIFRPPXXX', 'VIGIFRPPXXX']);
    expect(textsOf(xml, 'Id').filter((each) => each === 'NOTPROVIDED')).toHaveLength(3);
    const newer = pain008({ ...order, format: 'pain.008.001.08' }, [debit()]);
    expect(newer).toContain('xsd:pain.008.001.08">');
    expect(textsOf(newer, 'BICFI')).toEqual(['VIGIFRPPXXX']);
    expect(textsOf(newer, 'BIC')).toEqual([]);
  });

  it('n’écrit que les caractères que toutes les banques lisent (EPC217-08)', () => {
    expect(textsOf(xml, 'Nm')).toEqual([
      ...['Aurelia Sante Travail', 'Aurelia Sante Travail', "Fournil d'Yse"],
      ...['Aurelia Sante Travail', "Fournil d'Yse", "Fournil d'Yse"],
    ]);
    expect(bankText('Cœur & Œuvre – n° 3', 70)).toBe('Coeur OEuvre n 3');
    expect(bankText('é'.repeat(80), 70)).toBe('e'.repeat(70));
  });
});
