import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { DebitRefusal, Resolvers } from '../generated/resolvers.ts';
import { readSetting } from '../setting/queries.ts';
import { revokeDebitMandate, signDebitMandate } from './commands.ts';
import { isOffered, referenceOf } from './rules.ts';
import type { MandateRow } from './table.ts';

export const debitMandateResolvers: Resolvers = {
  Query: {
    debitTerms: async (_, __, { read }) => {
      const setting = await read(readSetting);
      if (!isOffered(setting)) return null;
      const { debitCreditor: creditor, debitIcs: ics, debitNoticeDays: noticeDays } = setting;
      return { creditor, ics, noticeDays };
    },
  },
  Mutation: {
    signDebitMandate: (_, { input }, context) =>
      payload(context, signDebitMandate(context, signedIn(context.caller), input)),
    revokeDebitMandate: (_, { input }, context) =>
      payload(context, revokeDebitMandate(context, signedIn(context.caller), input)),
  },
  MemberAccount: {
    debitMandate: ({ id }, _, { loaders }) => loaders.debitMandateOf.load(id),
  },
  DebitMandate: {
    __resolveReference: ({ id }, { loaders }) => (isId(id) ? loaders.debitMandate.load(id) : null),
    account: ({ accountId }) => ({ id: accountId }),
    reference: referenceOf,
    signedBy: ({ signedBy }) => ({ id: signedBy }),
  },
};

async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, DebitRefusal>>,
): Promise<{ mandate: MandateRow | null; refusals: DebitRefusal[] }> {
  const outcome = await command;
  if (isRefused(outcome)) return { mandate: null, refusals: outcome.refusals };
  return { mandate: await loaders.debitMandate.clearAll().load(outcome.done.id), refusals: [] };
}
