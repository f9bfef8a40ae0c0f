import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { firmPayload } from '../payload.ts';
import { changeFirmMember, removeFirmMember } from './commands.ts';

export const firmMemberResolvers: Resolvers = {
  Mutation: {
    changeFirmMember: (_, { input }, context) =>
      firmPayload(context, changeFirmMember(context, signedIn(context.caller), input)),
    removeFirmMember: (_, { input }, context) =>
      firmPayload(context, removeFirmMember(context, signedIn(context.caller), input)),
  },
};
