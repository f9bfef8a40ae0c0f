import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { employeeKinds } from '../kind/kinds.ts';
import { giveDuplicate } from './commands.ts';

export const duplicateResolvers: Resolvers = {
  Mutation: {
    giveDuplicate: async (_, { input }, context) => {
      const outcome = await giveDuplicate(context, signedIn(context.caller), input);
      return { refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
  },
  HandedDocument: {
    ofEmployee: ({ kind }) => employeeKinds.includes(kind),
  },
};
