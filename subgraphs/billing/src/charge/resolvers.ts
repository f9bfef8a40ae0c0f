import { referenceTo } from '@vigie/chassis/entity-reference';
import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { ChargeRefusal, Resolvers } from '../generated/resolvers.ts';
import { totalsOf } from '../invoice/amounts.ts';
import { lineOf } from '../invoice/lines.ts';
import { money } from '../money/money.ts';
import { chargeComplement, withdrawCharge } from './commands.ts';
import { listCharged } from './queries.ts';
import type { ChargeRow } from './table.ts';

export const chargeResolvers: Resolvers = {
  Query: {
    charge: (_, { id }, { loaders }) => (isId(id) ? loaders.charge.load(id) : null),
    chargedAccounts: (_, asked, { read }) => read((tx) => listCharged(tx, asked)),
  },
  Mutation: {
    chargeComplement: (_, { input }, context) =>
      payload(context, chargeComplement(context, signedIn(context.caller), input)),
    withdrawCharge: (_, { input }, context) =>
      payload(context, withdrawCharge(context, signedIn(context.caller), input)),
  },
  MemberAccount: {
    chargesToCome: ({ id }, _, { loaders }) => loaders.toCome.load(id),
  },
  ChargedAccount: {
    account: ({ accountId }) => ({ id: accountId }),
    charges: ({ accountId }, _, { loaders }) => loaders.waiting.load(accountId),
    total: async ({ accountId }, _, { loaders }) => {
      const lines = (await loaders.waiting.load(accountId)).map(lineOf);
      return money(totalsOf(lines).totalCents);
    },
  },
  Charge: {
    __resolveReference: ({ id }, { loaders }) => (isId(id) ? loaders.charge.load(id) : null),
    account: ({ accountId }) => ({ id: accountId }),
    unitPrice: ({ unitPriceCents }) => money(unitPriceCents),
    net: ({ quantity, unitPriceCents }) => money(quantity * unitPriceCents),
    from: ({ fromDay }) => fromDay,
    to: ({ toDay }) => toDay,
    visit: ({ visitId }) => referenceTo(visitId),
    invoice: ({ invoiceId }, _, { loaders }) =>
      invoiceId === null ? null : loaders.invoice.load(invoiceId),
  },
};

async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, ChargeRefusal>>,
): Promise<{ charge: ChargeRow | null; refusals: ChargeRefusal[] }> {
  const outcome = await command;
  if (isRefused(outcome)) return { charge: null, refusals: outcome.refusals };
  return { charge: await loaders.charge.clearAll().load(outcome.done.id), refusals: [] };
}
