import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { staffRoles } from '../role/staff-roles.ts';
import { changeStaffMember, removeStaffMember } from './commands.ts';
import { staffPayload } from './payload.ts';
import { findStaff, listStaff } from './queries.ts';
import { givableStaffRoles } from './roles.ts';

const named = (codes: readonly string[]) => staffRoles.filter(({ code }) => codes.includes(code));

export const staffResolvers: Resolvers = {
  Query: {
    staff: (_, __, { read }) => read(listStaff),
    staffMember: (_, { id }, { read }) => read((tx) => findStaff(tx, id)),
    staffRoles: () => [...staffRoles],
    givableStaffRoles: (_, __, { read }) => read(givableStaffRoles),
  },
  Mutation: {
    changeStaffMember: (_, { input }, context) =>
      staffPayload(context, changeStaffMember(context, signedIn(context.caller), input)),
    removeStaffMember: (_, { input }, context) =>
      staffPayload(context, removeStaffMember(context, signedIn(context.caller), input)),
  },
  StaffMember: {
    roles: ({ roles }) => named(roles),
    lastSignInAt: ({ personId }, _, { loaders }) => loaders.lastSignIn.load(personId),
    expired: ({ accessUntil }, _, { clock }) => accessUntil !== null && accessUntil < clock.today(),
  },
};
