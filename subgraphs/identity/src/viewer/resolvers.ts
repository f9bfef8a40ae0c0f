import type { CallerActor } from '@vigie/chassis/actor';
import type { Resolvers } from '../generated/resolvers.ts';
import { findPerson } from '../person/queries.ts';
import { findAccess, listAccesses } from './queries.ts';

const kinds = { user: 'USER', staff: 'STAFF', machine: 'MACHINE' } as const;

export const viewerResolvers: Resolvers = {
  Query: {
    viewer: (_, __, { caller }) => (caller.kind === 'sign-in' ? null : caller),
  },
  Viewer: {
    id: ({ subjectId }: CallerActor) => subjectId,
    kind: ({ kind }: CallerActor) => kinds[kind],
    user: ({ kind, subjectId }: CallerActor, _, { read }) =>
      kind === 'machine' ? null : read((tx) => findPerson(tx, subjectId)),
    accesses: (_, filter, { read }) => read((tx) => listAccesses(tx, filter)),
    access: (_, { memberNumber }, { read }) => read((tx) => findAccess(tx, memberNumber)),
  },
  AccountAccess: {
    account: ({ accountId }, _, { loaders }) => loaders.account.load(accountId),
  },
};
