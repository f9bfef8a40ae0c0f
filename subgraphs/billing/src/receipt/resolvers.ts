import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { openReceipt } from './commands.ts';
import { receiptName } from './layout.ts';

export const receiptResolvers: Resolvers = {
  Mutation: {
    openReceipt: async (_, { input }, context) => {
      const outcome = await openReceipt(context, signedIn(context.caller), input.id);
      return isRefused(outcome) ? outcome : { address: outcome.done, refusals: [] };
    },
  },
  Payment: {
    receiptName: async (row, _, { loaders }) =>
      row.direction === 'IN' && !(await loaders.cameBack.load(row.id)) ? receiptName(row) : null,
  },
};
