import { isRefused } from '@vigie/chassis/refusal';
import type { Resolvers } from '../generated/resolvers.ts';
import { startOf } from '../summons/visit.ts';
import { openDocument } from './commands.ts';

export const documentResolvers: Resolvers = {
  Mutation: {
    openDocument: async (_, { input }, context) => {
      const outcome = await openDocument(context, input.id);
      return isRefused(outcome) ? outcome : { address: outcome.done, refusals: [] };
    },
  },
  Document: {
    __resolveReference: ({ id }, { loaders }) => loaders.document.load(id),
    appointmentAt: ({ appointment }) => startOf(appointment),
  },
  Employee: {
    summonses: ({ id }, _, { loaders }) => loaders.summonsesOfEmployee.load(id),
  },
  Mandate: {
    proof: ({ id }, _, { loaders }) => loaders.proof.load(id),
  },
  Visit: {
    summons: ({ id }, _, { loaders }) => loaders.summons.load(id),
    waitingProof: ({ id }, _, { loaders }) => loaders.waitingProof.load(id),
  },
};
