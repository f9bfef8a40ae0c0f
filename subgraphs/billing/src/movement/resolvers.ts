import type { Resolvers } from '../generated/resolvers.ts';
import { money } from '../money/money.ts';
import { listMovements } from './queries.ts';

export const movementResolvers: Resolvers = {
  MemberAccount: {
    balance: async ({ id }, _, { loaders }) => {
      const balance = await loaders.balance.load(id);
      return balance === null ? null : money(balance);
    },
    movements: ({ id }, asked, { read }) => read((tx) => listMovements(tx, id, asked)),
  },
  Movement: {
    kind: ({ kind }) => (kind === 'ALLOCATION' ? null : kind),
    amount: ({ amountCents }) => money(amountCents),
    balance: ({ balanceCents }) => money(balanceCents),
    invoice: ({ invoiceId }, _, { loaders }) =>
      invoiceId === null ? null : loaders.invoice.load(invoiceId),
    payment: ({ paymentId }, _, { loaders }) =>
      paymentId === null ? null : loaders.payment.load(paymentId),
  },
};
