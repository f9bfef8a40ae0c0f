import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { Resolvers, UserRefusal } from '../generated/resolvers.ts';
import { forgetUsers } from '../loaders.ts';
import { memberRoles } from '../role/member-roles.ts';
import { acceptInvitation } from './accept.ts';
import { resendInvitation, revokeInvitation } from './commands.ts';
import { inviteUser } from './invite.ts';
import { findOffer } from './offered.ts';
import { listInvitations } from './queries.ts';
import type { InvitationRow } from './table.ts';

export const invitationResolvers: Resolvers = {
  Query: {
    offeredAccess: (_, { secret }, { database }) => findOffer(database, secret),
  },
  Mutation: {
    inviteUser: (_, { input }, context) =>
      payload(context, inviteUser(context, signedIn(context.caller), input)),
    resendInvitation: (_, { input }, context) =>
      payload(context, resendInvitation(context, signedIn(context.caller), input)),
    revokeInvitation: (_, { input }, context) =>
      payload(context, revokeInvitation(context, signedIn(context.caller), input)),
    acceptInvitation: async (_, { input }, context) => {
      const outcome = await acceptInvitation(context, input.secret);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
  },
  MemberAccount: {
    invitations: ({ id }, _, { read }) => read((tx) => listInvitations(tx, id)),
  },
  Invitation: {
    roles: ({ roles }) => memberRoles.filter(({ code }) => roles.includes(code)),
    invitedBy: ({ invitedBy }, _, { loaders }) => loaders.named.load(invitedBy),
    expired: ({ expiresAt }, _, { clock }) => expiresAt <= clock.now(),
  },
};

async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ ids: string[] }, UserRefusal>>,
): Promise<{ invitations: InvitationRow[]; refusals: UserRefusal[] }> {
  const outcome = await command;
  forgetUsers(loaders);
  if (isRefused(outcome)) return { invitations: [], refusals: outcome.refusals };
  const rows = await loaders.invitation.loadMany(outcome.done.ids);
  return {
    invitations: rows.filter(
      (row): row is InvitationRow => row !== null && !(row instanceof Error),
    ),
    refusals: [],
  };
}
