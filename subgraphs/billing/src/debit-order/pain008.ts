import type { CivilDate } from '@vigie/chassis/civil-date';
import { element, writeXml, type Element } from '../facturx/xml.ts';
import type { DebitRow, DebitFormat } from './table.ts';
import { bankText } from './bank-text.ts';

/** A collection as the bank is told of it. */
export interface ToldDebit extends Pick<DebitRow, 'id' | 'amountCents' | 'sequence'> {
  mandate: { reference: string; signedOn: CivilDate; holder: string; iban: string; bic: string };
  /** What the member reads on its bank statement. */
  label: string;
}

/** What is handed to the bank at once. */
export interface ToldOrder {
  number: number;
  collectOn: CivilDate;
  format: DebitFormat;
  creditor: string;
  ics: string;
  iban: string;
  bic: string;
  createdAt: Date;
}

/** The order as its bank reads it: one batch for each kind of sequence (ISO 20022, SEPA core direct debit). */
export function pain008(order: ToldOrder, debits: readonly ToldDebit[]): string {
  const sequences = (['FRST', 'RCUR'] as const).filter((each) =>
    debits.some(({ sequence }) => sequence === each),
  );
  const batches = sequences.map((sequence) =>
    batch(
      order,
      sequence,
      debits.filter((each) => each.sequence === sequence),
    ),
  );
  const header = element('GrpHdr', [
    element('MsgId', messageOf(order)),
    element('CreDtTm', order.createdAt.toISOString().slice(0, 19)),
    ...totalsOf(debits),
    element('InitgPty', [element('Nm', bankText(order.creditor, 70))]),
  ]);
  return writeXml(
    element('Document', [element('CstmrDrctDbtInitn', [header, ...batches])], {
      xmlns: `urn:iso:std:iso:20022:tech:xsd:${order.format}`,
    }),
  );
}

/** By which the bank and the service speak of an order. */
export const messageOf = ({ number }: Pick<ToldOrder, 'number'>): string =>
  `PREL-${String(number).padStart(6, '0')}`;

/** By which a collection is found again, on the way back too: at most 35 characters. */
export const endToEndOf = ({ id }: Pick<DebitRow, 'id'>): string => id.replaceAll('-', '');

function totalsOf(debits: readonly ToldDebit[]): Element[] {
  const cents = debits.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return [element('NbOfTxs', String(debits.length)), element('CtrlSum', amount(cents))];
}

function batch(
  order: ToldOrder,
  sequence: DebitRow['sequence'],
  debits: readonly ToldDebit[],
): Element {
  const { format, creditor, iban, bic, ics, collectOn } = order;
  return element('PmtInf', [
    element('PmtInfId', `${messageOf(order)}-${sequence}`),
    element('PmtMtd', 'DD'),
    ...totalsOf(debits),
    element('PmtTpInf', [
      element('SvcLvl', [element('Cd', 'SEPA')]),
      element('LclInstrm', [element('Cd', 'CORE')]),
      element('SeqTp', sequence),
    ]),
    element('ReqdColltnDt', collectOn),
    element('Cdtr', [element('Nm', bankText(creditor, 70))]),
    account('CdtrAcct', iban),
    agent('CdtrAgt', bic, format),
    element('ChrgBr', 'SLEV'),
    element('CdtrSchmeId', [
      element('Id', [
        element('PrvtId', [
          element('Othr', [element('Id', ics), element('SchmeNm', [element('Prtry', 'SEPA')])]),
        ]),
      ]),
    ]),
    ...debits.map((each) => transaction(each, format)),
  ]);
}

function transaction({ mandate, label, ...debit }: ToldDebit, format: DebitFormat): Element {
  return element('DrctDbtTxInf', [
    element('PmtId', [element('EndToEndId', endToEndOf(debit))]),
    element('InstdAmt', amount(debit.amountCents), { Ccy: 'EUR' }),
    element('DrctDbtTx', [
      element('MndtRltdInf', [
        element('MndtId', mandate.reference),
        element('DtOfSgntr', mandate.signedOn),
      ]),
    ]),
    agent('DbtrAgt', mandate.bic, format),
    element('Dbtr', [element('Nm', bankText(mandate.holder, 70))]),
    account('DbtrAcct', mandate.iban),
    element('RmtInf', [element('Ustrd', bankText(label, 140))]),
  ]);
}

const account = (name: string, iban: string): Element =>
  element(name, [element('Id', [element('IBAN', iban.replace(/\s/g, ''))])]);

/** The bank by its BIC, whose element was renamed in 2019, or nothing that it needs to be told. */
function agent(name: string, bic: string, format: DebitFormat): Element {
  const known = element(format === 'pain.008.001.02' ? 'BIC' : 'BICFI', bic);
  const unknown = element('Othr', [element('Id', 'NOTPROVIDED')]);
  return element(name, [element('FinInstnId', [bic === '' ? unknown : known])]);
}

const amount = (cents: number): string => (cents / 100).toFixed(2);
