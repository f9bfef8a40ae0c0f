import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { firmPayload } from '../payload.ts';
import { acceptFirmInvitation } from './accept.ts';
import { inviteFirmMember, revokeFirmInvitation } from './commands.ts';
import { findOfferedFirm } from './offered.ts';
import { listFirmInvitations } from './queries.ts';

export const firmInvitationResolvers: Resolvers = {
  Query: {
    offeredFirm: (_, { secret }, { database }) => findOfferedFirm(database, secret),
  },
  Mutation: {
    inviteFirmMember: (_, { input }, context) =>
      firmPayload(context, inviteFirmMember(context, signedIn(context.caller), input)),
    revokeFirmInvitation: (_, { input }, context) =>
      firmPayload(context, revokeFirmInvitation(context, signedIn(context.caller), input)),
    acceptFirmInvitation: async (_, { input }, context) => {
      const outcome = await acceptFirmInvitation(context, input.secret);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
  },
  Firm: {
    invitations: ({ id }, _, { read }) => read((tx) => listFirmInvitations(tx, id)),
  },
  FirmInvitation: {
    expired: ({ expiresAt }, _, { clock }) => expiresAt <= clock.now(),
  },
};
