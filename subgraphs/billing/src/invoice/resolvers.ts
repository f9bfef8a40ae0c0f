import { isAsked } from '@vigie/chassis/asked';
import { isId } from '@vigie/chassis/ids';
import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { fileNameOf } from '../invoice-pdf/wording.ts';
import { money } from '../money/money.ts';
import { totalsOf } from './amounts.ts';
import { creditInvoice } from './credit.ts';
import { findYears, listInvoices } from './list.ts';
import { openInvoice } from './open.ts';
import { listChanges } from './queries.ts';
import { printedNumber, stateOn } from './rules.ts';
import { transferFor } from './transfer.ts';

export const invoiceResolvers: Resolvers = {
  Query: {
    invoices: (_, asked, { read }, info) =>
      read((tx) => listChanges(tx, asked, isAsked(info, 'totalCount'))),
    invoice: (_, { id }, { loaders }) => (isId(id) ? loaders.invoice.load(id) : null),
  },
  Mutation: {
    creditInvoice: async (_, { input }, context) => {
      const outcome = await creditInvoice(context, signedIn(context.caller), input);
      const { invoice } = context.loaders;
      invoice.clearAll();
      if (isRefused(outcome)) return { ...outcome, invoice: null, creditNote: null };
      const { id, creditNoteId } = outcome.done;
      const [credited, creditNote] = await Promise.all([
        invoice.load(id),
        invoice.load(creditNoteId),
      ]);
      return { invoice: credited, creditNote, refusals: [] };
    },
    openInvoice: async (_, { input }, context) => {
      const outcome = await openInvoice(context, signedIn(context.caller), input.id);
      return isRefused(outcome) ? outcome : { address: outcome.done, refusals: [] };
    },
  },
  MemberAccount: {
    __resolveReference: ({ id }) => (isId(id) ? { id } : null),
    invoices: ({ id }, asked, { read }) => read((tx) => listInvoices(tx, [id], asked)),
    invoiceYears: ({ id }, _, { read }) => read((tx) => findYears(tx, [id])),
  },
  Invoice: {
    __resolveReference: ({ id }, { loaders }) => (isId(id) ? loaders.invoice.load(id) : null),
    account: ({ accountId }) => ({ id: accountId }),
    number: printedNumber,
    net: ({ netCents }) => money(netCents),
    vat: ({ vatCents }) => money(vatCents),
    total: ({ totalCents }) => money(totalCents),
    remaining: ({ remainingCents }) => money(remainingCents),
    state: (row, _, { clock }) => stateOn(clock.today(), row),
    lines: ({ id }, _, { loaders }) => loaders.lines.load(id),
    vatRates: async ({ id }, _, { loaders }) => totalsOf(await loaders.lines.load(id)).rates,
    corrects: ({ correctsId }, _, { loaders }) =>
      correctsId === null ? null : loaders.invoice.load(correctsId),
    creditNotes: ({ id }, _, { loaders }) => loaders.corrections.load(id),
    payments: ({ id }, _, { loaders }) => loaders.paymentsOf.load(id),
    seller: ({ parties }) => parties?.seller ?? null,
    buyer: ({ parties }) => parties?.buyer ?? null,
    transfer: transferFor,
    fileName: (row) => (row.parties ? fileNameOf(row) : null),
  },
  InvoiceLine: {
    position: ({ position }) => position,
    charge: ({ chargeId }, _, { loaders }) =>
      chargeId === null ? null : loaders.charge.load(chargeId),
    unitPrice: ({ unitPriceCents }) => money(unitPriceCents),
    net: ({ netCents }) => money(netCents),
    from: ({ fromDay }) => fromDay,
    to: ({ toDay }) => toDay,
  },
  VatRate: {
    net: ({ netCents }) => money(netCents),
    vat: ({ vatCents }) => money(vatCents),
  },
};
