import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { membershipPayload } from '../membership/payload.ts';
import { joinAccounts } from './join.ts';
import { splitAccount } from './split.ts';

export const successionResolvers: Resolvers = {
  Mutation: {
    joinAccounts: (_, { input }, context) =>
      membershipPayload(context, joinAccounts(context, signedIn(context.caller), input), input.id),
    splitAccount: (_, { input }, context) =>
      membershipPayload(context, splitAccount(context, signedIn(context.caller), input), input.id),
  },
  MemberAccount: {
    successions: ({ id }, _, { loaders }) => loaders.successionsOfAccount.load(id),
  },
  AccountSuccession: {
    account: ({ accountId }, _, { loaders }) => loaders.account.load(accountId),
    successor: ({ successorId }, _, { loaders }) => loaders.account.load(successorId),
    done: ({ doneAt }) => doneAt !== null,
  },
};
