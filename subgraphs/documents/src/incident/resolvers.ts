import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { serveAnew } from './serve.ts';

export const incidentResolvers: Resolvers = {
  Mutation: {
    serveAnew: async (_, { input }, context) => {
      const outcome = await serveAnew(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { document: null, refusals: outcome.refusals };
      const document = await context.loaders.handed.load(outcome.done.documentId);
      return { document, refusals: [] };
    },
  },
  HandedDocument: {
    incidentSheet: ({ id }, _, { loaders }) => loaders.incidentSheet.load(id),
  },
};
