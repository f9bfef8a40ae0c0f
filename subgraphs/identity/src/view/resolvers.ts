import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { findView } from './queries.ts';
import { startView } from './start.ts';

export const viewResolvers: Resolvers = {
  Mutation: {
    startView: (_, { input }, context) => startView(context, signedIn(context.caller), input),
  },
  Viewer: {
    view: ({ kind, sessionId }, _, { read }) =>
      kind === 'staff' ? read((tx) => findView(tx, sessionId)) : null,
  },
  AccountView: {
    account: ({ accountId }, _, { loaders }) => loaders.account.load(accountId),
    user: ({ personId }, _, { loaders }) => loaders.named.load(personId),
  },
};
