import type { CallerActor } from '@vigie/chassis/actor';
import type { Resolvers } from '../generated/resolvers.ts';
import { listMembers } from './member/queries.ts';
import { findOwnFirm, findOwnRole } from './queries.ts';

export const firmResolvers: Resolvers = {
  Viewer: {
    firm: ({ kind }: CallerActor, _, { read }) => (kind === 'user' ? read(findOwnFirm) : null),
  },
  Firm: {
    role: ({ id }, _, { read }) => read((tx) => findOwnRole(tx, id)),
    address: ({ street, postCode, city }) => (postCode && city ? { street, postCode, city } : null),
    members: ({ id }, _, { read }) =>
      read(async (tx) => ((await findOwnRole(tx, id)) ? listMembers(tx, id) : null)),
  },
};
