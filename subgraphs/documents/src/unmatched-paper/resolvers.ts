import { referenceTo } from '@vigie/chassis/entity-reference';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { allowsEverywhere } from '@vigie/chassis/access';
import { signedIn } from '@vigie/chassis/subgraph';
import type { DocumentRefused } from '../document/refusal.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { kindOf } from '../kind/kinds.ts';
import { discardPaper, matchPaper } from './commands.ts';
import { findOneUnmatched, findUnmatched } from './queries.ts';
import { giveBackPaper, takePaper } from './take.ts';

export const unmatchedPaperResolvers: Resolvers = {
  Query: {
    unmatchedPapers: (_, __, { read }) =>
      read(async (tx) =>
        (await allowsEverywhere(tx, 'visits:manage')) ? findUnmatched(tx) : null,
      ),
    unmatchedPaper: (_, { id }, { read }) => read((tx) => findOneUnmatched(tx, id)),
  },
  Mutation: {
    takePaper: (_, { input }, context) =>
      payload(takePaper(context, signedIn(context.caller), input)),
    giveBackPaper: (_, { input }, context) =>
      payload(giveBackPaper(context, signedIn(context.caller), input)),
    matchPaper: (_, { input }, context) =>
      payload(matchPaper(context, signedIn(context.caller), input)),
    discardPaper: (_, { input }, context) =>
      payload(discardPaper(context, signedIn(context.caller), input)),
  },
  UnmatchedPaper: {
    assignee: ({ assigneeId }) => referenceTo(assigneeId),
    kindLabel: ({ kind }) => kindOf(kind).label,
  },
};

async function payload(
  command: Promise<Outcome<{ id: string }, DocumentRefused>>,
): Promise<{ refusals: DocumentRefused[] }> {
  const outcome = await command;
  return { refusals: isRefused(outcome) ? outcome.refusals : [] };
}
