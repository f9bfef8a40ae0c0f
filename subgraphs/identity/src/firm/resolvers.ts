import type { CallerActor } from '@vigie/chassis/actor';
import { isId } from '@vigie/chassis/ids';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { createFirm } from './create.ts';
import { listPeopleOf } from './member/queries.ts';
import { firmPayload } from './payload.ts';
import { findOwnFirm, findOwnRole, listFirms } from './queries.ts';

export const firmResolvers: Resolvers = {
  Query: {
    firm: (_, { id }, { loaders }) => (isId(id) ? loaders.firm.load(id) : null),
    firms: (_, filter, { read }) => read((tx) => listFirms(tx, filter)),
  },
  Mutation: {
    createFirm: (_, { input }, context) =>
      firmPayload(context, createFirm(context, signedIn(context.caller), input)),
  },
  Viewer: {
    firm: ({ kind }: CallerActor, _, { read }) => (kind === 'user' ? read(findOwnFirm) : null),
  },
  Firm: {
    role: ({ id }, _, { read }) => read((tx) => findOwnRole(tx, id)),
    address: ({ street, postCode, city }) => (postCode && city ? { street, postCode, city } : null),
    members: ({ id }, _, { read }) => read((tx) => listPeopleOf(tx, id)),
    peopleCount: async ({ id }, _, { loaders }) => (await loaders.firmFigures.load(id)).people,
    clientCount: async ({ id }, _, { loaders }) => (await loaders.firmFigures.load(id)).clients,
  },
};
