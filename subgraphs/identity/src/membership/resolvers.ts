import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { endMembership, keepMembership, resumeMember, suspendMember } from './commands.ts';
import { createMember } from './create.ts';
import { membershipPayload } from './payload.ts';
import { standingOn } from './rules.ts';

export const membershipResolvers: Resolvers = {
  Mutation: {
    createMember: (_, { input }, context) =>
      membershipPayload(context, createMember(context, signedIn(context.caller), input)),
    suspendMember: (_, { input }, context) =>
      membershipPayload(context, suspendMember(context, signedIn(context.caller), input), input.id),
    resumeMember: (_, { input }, context) =>
      membershipPayload(context, resumeMember(context, signedIn(context.caller), input), input.id),
    endMembership: (_, { input }, context) =>
      membershipPayload(context, endMembership(context, signedIn(context.caller), input), input.id),
    keepMembership: (_, { input }, context) =>
      membershipPayload(
        context,
        keepMembership(context, signedIn(context.caller), input),
        input.id,
      ),
  },
  MemberAccount: {
    membership: (account, _, { clock }) => ({
      ...account,
      state: standingOn(account, clock.today()),
    }),
  },
};
