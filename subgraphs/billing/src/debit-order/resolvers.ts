import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { DebitRefusal, Resolvers } from '../generated/resolvers.ts';
import { money } from '../money/money.ts';
import { readSetting } from '../setting/queries.ts';
import { recordDebitReturn } from './come-back.ts';
import { createDebitOrder, openDebitOrder, settleDebitOrder } from './commands.ts';
import { messageOf } from './pain008.ts';
import { findDue, listOrders } from './queries.ts';
import { dayRefusal, returnReasons } from './rules.ts';
import type { OrderRow } from './table.ts';

/** Orders that are shown: the last ones. */
const shownOrders = 20;

const sum = (rows: readonly { amountCents: number }[]) =>
  rows.reduce((total, { amountCents }) => total + amountCents, 0);

export const debitOrderResolvers: Resolvers = {
  Query: {
    debitOrder: (_, { id }, { loaders }) => (isId(id) ? loaders.debitOrder.load(id) : null),
    debitOrders: (_, __, { read }) => read((tx) => listOrders(tx, shownOrders)),
    debitReturnReasons: () =>
      Object.entries(returnReasons).map(([code, label]) => ({ code, label })),
    debitsDue: (_, { collectOn }, { read, clock }) => {
      if (dayRefusal(collectOn, clock.today())) return null;
      return read(async (tx) => {
        const { debitNoticeDays: noticeDays } = await readSetting(tx);
        const due = await findDue(tx, { collectOn, noticeDays });
        return { count: due.length, total: money(sum(due)) };
      });
    },
  },
  Mutation: {
    createDebitOrder: (_, { input }, context) =>
      payload(context, createDebitOrder(context, signedIn(context.caller), input)),
    settleDebitOrder: (_, { input }, context) =>
      payload(context, settleDebitOrder(context, signedIn(context.caller), input)),
    recordDebitReturn: (_, { input }, context) =>
      payload(context, recordDebitReturn(context, signedIn(context.caller), input)),
    openDebitOrder: async (_, { input }, context) => {
      const outcome = await openDebitOrder(context, signedIn(context.caller), input.id);
      return isRefused(outcome) ? outcome : { address: outcome.done, refusals: [] };
    },
  },
  Invoice: {
    collectedOn: async ({ id }, _, { loaders }) =>
      (await loaders.expectedDebit.load(id))?.collectOn ?? null,
  },
  DebitOrder: {
    number: messageOf,
    total: async ({ id }, _, { loaders }) => money(sum(await loaders.debitsIn.load(id))),
    debits: ({ id }, _, { loaders }) => loaders.debitsIn.load(id),
  },
  Debit: {
    account: ({ accountId }) => ({ id: accountId }),
    invoice: ({ invoiceId }, _, { loaders }) => loaders.invoice.load(invoiceId),
    mandate: ({ mandateId }, _, { loaders }) => loaders.debitMandate.load(mandateId),
    amount: ({ amountCents }) => money(amountCents),
    returnReason: ({ returnReason }) =>
      returnReason && `${returnReason} : ${returnReasons[returnReason] ?? returnReason}`,
  },
};

async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, DebitRefusal>>,
): Promise<{ order: OrderRow | null; refusals: DebitRefusal[] }> {
  const outcome = await command;
  if (isRefused(outcome)) return { order: null, refusals: outcome.refusals };
  loaders.debitsIn.clearAll();
  return { order: await loaders.debitOrder.clearAll().load(outcome.done.id), refusals: [] };
}
