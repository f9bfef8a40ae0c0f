import { referenceTo } from '@vigie/chassis/entity-reference';
import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { DisputeRefusal, Resolvers } from '../generated/resolvers.ts';
import { answerDispute } from './answer.ts';
import { disputeCharge } from './commands.ts';
import { listDisputes } from './queries.ts';
import { disputeRefusal } from './rules.ts';
import type { DisputeRow } from './table.ts';
import { giveBackDispute, takeDispute } from './take.ts';

export const disputeResolvers: Resolvers = {
  Query: {
    chargeDisputes: (_, { answered, ...asked }, { read }) =>
      read((tx) => listDisputes(tx, { ...asked, answered: answered ?? false })),
  },
  Mutation: {
    disputeCharge: (_, { input }, context) =>
      payload(context, disputeCharge(context, signedIn(context.caller), input)),
    takeDispute: (_, { input }, context) =>
      payload(context, takeDispute(context, signedIn(context.caller), input)),
    giveBackDispute: (_, { input }, context) =>
      payload(context, giveBackDispute(context, signedIn(context.caller), input)),
    answerDispute: (_, { input }, context) =>
      payload(context, answerDispute(context, signedIn(context.caller), input)),
  },
  Charge: {
    disputable: async (charge, _, { loaders }) => {
      if (await loaders.disputeOf.load(charge.id)) return false;
      const invoice = charge.invoiceId ? await loaders.invoice.load(charge.invoiceId) : null;
      return disputeRefusal(charge, invoice) === null;
    },
    dispute: ({ id }, _, { loaders }) => loaders.disputeOf.load(id),
  },
  ChargeDispute: {
    __resolveReference: ({ id }, { loaders }) => (isId(id) ? loaders.dispute.load(id) : null),
    account: ({ accountId }) => ({ id: accountId }),
    charge: ({ chargeId }, _, { loaders }) => loaders.charge.load(chargeId),
    disputedBy: ({ disputedBy }) => ({ id: disputedBy }),
    assignee: ({ assigneeId }) => referenceTo(assigneeId),
    creditNote: ({ creditNoteId }, _, { loaders }) =>
      creditNoteId === null ? null : loaders.invoice.load(creditNoteId),
  },
};

async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, DisputeRefusal>>,
): Promise<{ dispute: DisputeRow | null; refusals: DisputeRefusal[] }> {
  const outcome = await command;
  if (isRefused(outcome)) return { dispute: null, refusals: outcome.refusals };
  for (const loader of [loaders.charge, loaders.disputeOf, loaders.invoice]) loader.clearAll();
  return { dispute: await loaders.dispute.clearAll().load(outcome.done.id), refusals: [] };
}
