import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { AssistanceRefusal, Resolvers } from '../generated/resolvers.ts';
import { endAssistance } from './end.ts';
import { findOpen } from './queries.ts';
import { startAssistance } from './start.ts';

export const assistanceResolvers: Resolvers = {
  Mutation: {
    startAssistance: (_, { input }, context) =>
      payload(startAssistance(context, signedIn(context.caller), input)),
    endAssistance: (_, { input }, context) =>
      payload(endAssistance(context, signedIn(context.caller), input)),
  },
  Viewer: {
    assistance: ({ kind, subjectId }, _, { read }) =>
      kind === 'staff' ? read((tx) => findOpen(tx, subjectId)) : null,
  },
  JournalEntry: {
    onBehalfOf: ({ accountId, actorKind, actorId, at }, _, { loaders }) =>
      actorKind === 'staff' && accountId && actorId
        ? loaders.assistanceBehind.load({ accountId, personId: actorId, at })
        : null,
  },
  TimelineAuthor: {
    // Programs, and the service where it acts by itself, act at nobody's word.
    __resolveReference: ({ account, person, at }) =>
      account && person && { accountId: account.id, personId: person.id, at: new Date(at) },
    onBehalfOf: (act, _, { loaders }) => loaders.assistanceBehind.load(act),
  },
  Assistance: {
    account: ({ accountId }, _, { loaders }) => loaders.account.load(accountId),
  },
};

async function payload(
  command: Promise<Outcome<{ id: string }, AssistanceRefusal>>,
): Promise<{ id: string | null; refusals: AssistanceRefusal[] }> {
  const outcome = await command;
  return isRefused(outcome)
    ? { id: null, refusals: outcome.refusals }
    : { id: outcome.done.id, refusals: [] };
}
