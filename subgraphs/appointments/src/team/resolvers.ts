import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { addTeamMember, removeTeamMember, updateTeamMember } from './commands.ts';
import type { TeamRefusal } from './rules.ts';
import type { TeamMemberRow } from './table.ts';

export const teamResolvers: Resolvers = {
  Mutation: {
    addTeamMember: (_, { input }, context) =>
      payload(context, addTeamMember(context, signedIn(context.caller), input)),
    updateTeamMember: (_, { input }, context) =>
      payload(context, updateTeamMember(context, signedIn(context.caller), input)),
    removeTeamMember: (_, { input }, context) =>
      payload(context, removeTeamMember(context, signedIn(context.caller), input)),
  },
  MemberAccount: {
    healthTeam: ({ id }, _, { loaders }) => loaders.team.load(id),
  },
  TeamMember: {
    centre: ({ centreId }, _, { loaders }) => (centreId ? loaders.centre.load(centreId) : null),
  },
};

/** The team after the command, read anew. */
async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ accountId: string }, TeamRefusal>>,
): Promise<{ team: TeamMemberRow[] | null; refusals: TeamRefusal[] }> {
  const outcome = await command;
  if (isRefused(outcome)) return { team: null, refusals: outcome.refusals };
  const { accountId } = outcome.done;
  return { team: await loaders.team.clear(accountId).load(accountId), refusals: [] };
}
