import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { deliverVisitPaper } from './deliver.ts';

export const visitPaperResolvers: Resolvers = {
  Mutation: {
    deliverVisitPaper: async (_, { input }, context) => {
      const outcome = await deliverVisitPaper(context, signedIn(context.caller), input);
      return isRefused(outcome)
        ? { path: null, refusals: outcome.refusals }
        : { path: outcome.done.path, refusals: [] };
    },
  },
  Visit: {
    papers: ({ id }, _, { loaders }) => loaders.papersOfVisit.load(id),
  },
  Employee: {
    papers: ({ id }, _, { loaders }) => loaders.papersOfEmployee.load(id),
  },
};
