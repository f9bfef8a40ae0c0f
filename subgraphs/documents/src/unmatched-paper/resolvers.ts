import { isRefused } from '@vigie/chassis/refusal';
import { allowsEverywhere } from '@vigie/chassis/access';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { kindOf } from '../kind/kinds.ts';
import { discardPaper, matchPaper } from './commands.ts';
import { findOneUnmatched, findUnmatched } from './queries.ts';

export const unmatchedPaperResolvers: Resolvers = {
  Query: {
    unmatchedPapers: (_, __, { read }) =>
      read(async (tx) =>
        (await allowsEverywhere(tx, 'visits:manage')) ? findUnmatched(tx) : null,
      ),
    unmatchedPaper: (_, { id }, { read }) => read((tx) => findOneUnmatched(tx, id)),
  },
  Mutation: {
    matchPaper: async (_, { input }, context) => {
      const outcome = await matchPaper(context, signedIn(context.caller), input);
      return { refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
    discardPaper: async (_, { input }, context) => {
      const outcome = await discardPaper(context, signedIn(context.caller), input);
      return { refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
  },
  UnmatchedPaper: {
    kindLabel: ({ kind }) => kindOf(kind).label,
  },
};
