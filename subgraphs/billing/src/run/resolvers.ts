import { isId } from '@vigie/chassis/ids';
import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { startBillingRun } from './commands.ts';
import { listRuns } from './queries.ts';

/** Runs that are shown: the last ones. */
const shownRuns = 20;

export const runResolvers: Resolvers = {
  Query: {
    billingRun: (_, { id }, { loaders }) => (isId(id) ? loaders.run.load(id) : null),
    billingRuns: (_, __, { read }) => read((tx) => listRuns(tx, shownRuns)),
  },
  Mutation: {
    startBillingRun: async (_, { input }, context) => {
      const outcome = await startBillingRun(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { run: null, refusals: outcome.refusals };
      return { run: await context.loaders.run.clearAll().load(outcome.done.id), refusals: [] };
    },
  },
  BillingRun: {
    startedBy: ({ startedBy }) => ({ id: startedBy }),
  },
};
