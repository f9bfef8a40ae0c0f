import { referenceTo } from '@vigie/chassis/entity-reference';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { confirmReplacement, declineReplacement } from './answer.ts';
import { proposeReplacement, withdrawReplacement } from './propose.ts';
import { listReplacementQueue, listSuited, type ShownReplacement } from './queries.ts';
import type { ReplacementRefusal } from './refusal.ts';
import { shownState } from './state.ts';
import { giveBackReplacement, takeReplacement } from './take.ts';

export const replacementResolvers: Resolvers = {
  Query: {
    replacementQueue: (_, __, { caller, read }) =>
      read((tx) => listReplacementQueue(tx, signedIn(caller))),
    suitedReplacements: async (_, { visitId }, context) => {
      const suited = await listSuited(context, visitId);
      return suited && (await visitsOf(context, suited));
    },
  },
  Mutation: {
    proposeReplacement: (_, { input }, context) =>
      payload(context, proposeReplacement(context, signedIn(context.caller), input)),
    withdrawReplacement: (_, { input }, context) =>
      payload(context, withdrawReplacement(context, signedIn(context.caller), input), input.id),
    takeReplacement: (_, { input }, context) =>
      payload(context, takeReplacement(context, signedIn(context.caller), input), input.id),
    giveBackReplacement: (_, { input }, context) =>
      payload(context, giveBackReplacement(context, signedIn(context.caller), input), input.id),
    confirmReplacement: (_, { input }, context) =>
      payload(context, confirmReplacement(context, signedIn(context.caller), input), input.id),
    declineReplacement: (_, { input }, context) =>
      payload(context, declineReplacement(context, signedIn(context.caller), input), input.id),
  },
  Visit: {
    replacement: ({ id }, _, { loaders }) => loaders.replacementOfVisit.load(id),
  },
  Replacement: {
    account: ({ accountId }) => ({ id: accountId }),
    visit: ({ visitId }, _, { loaders }) => loaders.visit.load(visitId),
    otherVisit: ({ otherVisitId }, _, { loaders }) => loaders.visit.load(otherVisitId),
    state: ({ state, holds }) => shownState(state, holds),
    proposedBy: ({ proposedBy }) => ({ id: proposedBy }),
    assignee: ({ assigneeId }) => referenceTo(assigneeId),
  },
};

/** The visits as the caller sees them, in their order. */
async function visitsOf({ loaders }: Context, rows: readonly { id: string }[]) {
  const visits = await Promise.all(rows.map(({ id }) => loaders.visit.load(id)));
  return visits.filter((each) => each !== null);
}

/** The proposal after the command, read anew; after a stale version as it stands now. */
async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, ReplacementRefusal>>,
  asked: string | null = null,
): Promise<{ replacement: ShownReplacement | null; refusals: ReplacementRefusal[] }> {
  const outcome = await command;
  const id = isRefused(outcome) ? asked : outcome.done.id;
  const replacement = id === null ? null : await loaders.replacement.clear(id).load(id);
  if (replacement) {
    for (const visitId of [replacement.visitId, replacement.otherVisitId]) {
      loaders.visit.clear(visitId);
      loaders.replacementOfVisit.clear(visitId);
    }
  }
  return { replacement, refusals: isRefused(outcome) ? outcome.refusals : [] };
}
