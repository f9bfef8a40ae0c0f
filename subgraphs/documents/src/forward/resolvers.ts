import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { forwardDocument } from './ask.ts';
import { openForwarded } from './open.ts';
import { findForwarded } from './queries.ts';
import { isOpen, triesLeft } from './rules.ts';

export const forwardResolvers: Resolvers = {
  Query: {
    forwardedDocument: (_, { token }, { caller, database }) =>
      findForwarded(database, caller.requestId, token),
  },
  Mutation: {
    forwardDocument: async (_, { input }, context) => {
      const outcome = await forwardDocument(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { document: null, refusals: outcome.refusals };
      const { documentId } = outcome.done;
      return { document: await context.loaders.document.load(documentId), refusals: [] };
    },
    openForwarded: async (_, { input }, context) => {
      const outcome = await openForwarded(context, input);
      return isRefused(outcome)
        ? { address: null, refusals: outcome.refusals }
        : { address: outcome.done, refusals: [] };
    },
  },
  Document: {
    forwards: ({ id }, _, { loaders }) => loaders.forwards.load(id),
    lastForward: async ({ id }, _, { loaders }) => (await loaders.forwards.load(id))[0] ?? null,
  },
  DocumentForward: {
    isOpen: (row, _, { clock }) => isOpen(row, clock.now()),
    triesLeft,
  },
};
