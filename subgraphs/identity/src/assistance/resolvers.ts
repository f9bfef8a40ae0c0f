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
    onBehalfOf: (row, _, { loaders }) =>
      row.actorKind === 'staff' && row.accountId ? loaders.assistanceBehind.load(row) : null,
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
