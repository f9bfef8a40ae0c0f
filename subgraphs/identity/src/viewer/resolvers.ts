import type { CallerActor } from '@vigie/chassis/actor';
import { ownRecords } from '@vigie/chassis/personal-data/records';
import { listTrustedDevices } from '../device/queries.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { register } from '../personal-data/register.ts';
import { findPerson } from '../person/queries.ts';
import { provenUntil } from '../proof/rules.ts';
import { findSession, listSessions } from '../session/queries.ts';
import { findAccess, findScopes, listAccesses } from './queries.ts';
import { readCredentials } from './credentials.ts';

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
    stepsPutAwayAt: async ({ kind, subjectId }: CallerActor, _, { read }) =>
      kind === 'machine'
        ? null
        : ((await read((tx) => findPerson(tx, subjectId)))?.stepsPutAwayAt ?? null),
    scopes: (_, __, { read }) => read(findScopes),
    accesses: (_, filter, { read }) => read((tx) => listAccesses(tx, filter)),
    sessions: ({ kind, subjectId }: CallerActor, _, { clock, read }) =>
      kind === 'machine' ? null : read((tx) => listSessions(tx, subjectId, clock.now())),
    trustedDevices: ({ kind, subjectId }: CallerActor, _, { read }) =>
      kind === 'machine' ? null : read((tx) => listTrustedDevices(tx, subjectId)),
    provenUntil: async ({ kind, sessionId }: CallerActor, _, { read }) => {
      const session = kind === 'machine' ? null : await read((tx) => findSession(tx, sessionId));
      return session && provenUntil(session);
    },
    credentials: ({ kind, subjectId }: CallerActor, _, { read }) =>
      kind === 'machine' ? null : read((tx) => readCredentials(tx, subjectId)),
    records: (actor: CallerActor, _, { database }) =>
      actor.kind === 'machine' ? null : ownRecords(database, actor, register),
    access: (_, { memberNumber }, { read }) => read((tx) => findAccess(tx, memberNumber)),
  },
  MemberAccount: {
    access: ({ id }, _, { loaders }) => loaders.accessOfAccount.load(id),
  },
  AccountAccess: {
    account: ({ accountId }, _, { loaders }) => loaders.account.load(accountId),
  },
};
