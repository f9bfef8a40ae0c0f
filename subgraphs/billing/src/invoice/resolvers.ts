import { isAsked } from '@vigie/chassis/asked';
import { isId } from '@vigie/chassis/ids';
import type { Money, Resolvers } from '../generated/resolvers.ts';
import { listChanges, listInvoices } from './queries.ts';
import { printedNumber, remainingCents, stateOn } from './rules.ts';

const euros = (cents: number): Money => ({ cents, currency: 'EUR' });

export const invoiceResolvers: Resolvers = {
  Query: {
    invoices: (_, asked, { read }, info) =>
      read((tx) => listChanges(tx, asked, isAsked(info, 'totalCount'))),
  },
  MemberAccount: {
    __resolveReference: ({ id }) => (isId(id) ? { id } : null),
    invoices: ({ id }, filter, { read }) => read((tx) => listInvoices(tx, id, filter)),
    balance: async ({ id }, _, { loaders }) => {
      const remaining = await loaders.remaining.load(id);
      return remaining === null ? null : euros(remaining);
    },
  },
  Invoice: {
    __resolveReference: ({ id }, { loaders }) => (isId(id) ? loaders.invoice.load(id) : null),
    account: ({ accountId }) => ({ id: accountId }),
    number: printedNumber,
    net: ({ netCents }) => euros(netCents),
    vat: ({ vatCents }) => euros(vatCents),
    total: ({ totalCents }) => euros(totalCents),
    remaining: (row) => euros(remainingCents(row)),
    state: (row, _, { clock }) => stateOn(clock.today(), row),
  },
};
