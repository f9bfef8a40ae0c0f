import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { staffRoles } from '../../role/staff-roles.ts';
import { staffPayload } from '../payload.ts';
import { acceptStaffInvitation } from './accept.ts';
import { inviteStaffMember, revokeStaffInvitation } from './commands.ts';
import { findOfferedSeat } from './offered.ts';
import { listStaffInvitations } from './queries.ts';

export const staffInvitationResolvers: Resolvers = {
  Query: {
    staffInvitations: (_, __, { read }) => read(listStaffInvitations),
    offeredSeat: (_, { secret }, { database }) => findOfferedSeat(database, secret),
  },
  Mutation: {
    inviteStaffMember: (_, { input }, context) =>
      staffPayload(context, inviteStaffMember(context, signedIn(context.caller), input)),
    revokeStaffInvitation: (_, { input }, context) =>
      staffPayload(context, revokeStaffInvitation(context, signedIn(context.caller), input)),
    acceptStaffInvitation: async (_, { input }, context) => {
      const outcome = await acceptStaffInvitation(context, input.secret);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
  },
  StaffInvitation: {
    roles: ({ roles }) => staffRoles.filter(({ code }) => roles.includes(code)),
    expired: ({ expiresAt }, _, { clock }) => expiresAt <= clock.now(),
  },
};
