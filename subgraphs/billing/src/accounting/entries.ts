import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ChargeRow } from '../charge/table.ts';

/** An invoice or credit note as accounting sees it; amounts above zero. */
export interface Document {
  id: string;
  kind: 'INVOICE' | 'CREDIT_NOTE';
  number: string;
  subject: string;
  issuedOn: CivilDate;
  member: Party;
  service: string;
  /** Net by kind of line; below zero where corrections give back more than they ask. */
  nets: readonly { kind: ChargeRow['kind']; cents: number }[];
  vatCents: number;
  totalCents: number;
}

/** Money that came or went back. */
export interface Money {
  number: string;
  label: string;
  day: CivilDate;
  member: Party;
  service: string;
  direction: 'IN' | 'OUT';
  cents: number;
}

interface Party {
  number: string;
  name: string;
}

/** Numbers of accounts of the plan comptable, as the service sets them. */
export interface Plan {
  /** The other side: customers for the service, suppliers for a member. */
  third: string;
  vat: string;
  bank: string;
  kinds: Readonly<Record<ChargeRow['kind'], string>>;
}

/** In whose books the entries stand. */
export type Side = 'SERVICE' | 'MEMBER';

/** One line of an entry, with the columns of the « fichier des écritures comptables » (LPF A47 A-1) that it fills. */
export interface Line {
  journal: string;
  journalName: string;
  entry: string;
  day: CivilDate;
  account: string;
  accountName: string;
  auxiliary: string;
  auxiliaryName: string;
  piece: string;
  label: string;
  debitCents: number;
  creditCents: number;
}

const kindNames: Record<ChargeRow['kind'], string> = {
  CONTRIBUTION: 'Cotisations',
  CORRECTION: 'Cotisations',
  NO_SHOW: 'Frais d’absence',
  COMPLEMENT: 'Prestations complémentaires',
};

/** What is sold by one is bought by the other. */
const journals = {
  SERVICE: { code: 'VE', name: 'Ventes', third: 'Adhérents', vat: 'TVA collectée' },
  MEMBER: { code: 'AC', name: 'Achats', third: 'Fournisseurs', vat: 'TVA déductible' },
} as const;

/** The entry of an invoice: what is asked on one side, what for and its VAT on the other. A credit note is its mirror. */
export function documentEntry(side: Side, plan: Plan, document: Document): Line[] {
  const { code, name, third, vat } = journals[side];
  const { number, issuedOn, subject, kind, nets, vatCents, totalCents } = document;
  // A sale of the service is on the debit of its customer; a purchase of the member on the credit of its supplier.
  const sign = (side === 'SERVICE' ? 1 : -1) * (kind === 'INVOICE' ? 1 : -1);
  const common = {
    ...{ journal: code, journalName: name, entry: `${code}-${number}`, day: issuedOn },
    ...{ piece: number, label: subject, ...noThird },
  };
  const byAccount = new Map<string, { accountName: string; cents: number }>();
  for (const net of nets) {
    const account = plan.kinds[net.kind];
    const known = byAccount.get(account)?.cents ?? 0;
    byAccount.set(account, { accountName: kindNames[net.kind], cents: known + net.cents });
  }
  return [
    {
      ...{ ...common, account: plan.third, accountName: third, ...thirdOf(side, document) },
      ...onSide(sign * totalCents),
    },
    ...[...byAccount].map(([account, { accountName, cents }]) => ({
      ...{ ...common, account, accountName, ...onSide(-sign * cents) },
    })),
    { ...common, account: plan.vat, accountName: vat, ...onSide(-sign * vatCents) },
  ].filter(moves);
}

/** The entry of a payment: the bank on one side, who paid on the other. */
export function moneyEntry(side: Side, plan: Plan, money: Money): Line[] {
  const { number, day, label, direction, cents } = money;
  const sign = (side === 'SERVICE' ? 1 : -1) * (direction === 'IN' ? 1 : -1);
  const common = {
    ...{ journal: 'BQ', journalName: 'Banque', entry: `BQ-${number}`, day, piece: number, label },
    ...noThird,
  };
  return [
    { ...common, account: plan.bank, accountName: 'Banque', ...onSide(sign * cents) },
    {
      ...{ ...common, account: plan.third, accountName: journals[side].third },
      ...{ ...thirdOf(side, money), ...onSide(-sign * cents) },
    },
  ];
}

const noThird = { auxiliary: '', auxiliaryName: '' };

const thirdOf = (side: Side, { member, service }: Pick<Document, 'member' | 'service'>) =>
  side === 'SERVICE'
    ? { auxiliary: member.number, auxiliaryName: member.name }
    : { auxiliary: 'SPSTI', auxiliaryName: service };

/** Above zero on the debit, below on the credit: no column of the file carries a sign. */
const onSide = (cents: number) => ({
  debitCents: Math.max(0, cents),
  creditCents: Math.max(0, -cents),
});

const moves = ({ debitCents, creditCents }: Line): boolean => debitCents + creditCents > 0;
