import { referenceTo } from '@vigie/chassis/entity-reference';
import { isId } from '@vigie/chassis/ids';
import { personalRecords } from '@vigie/chassis/personal-data/records';
import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { register } from '../personal-data/register.ts';
import { erasePersonalData } from './commands.ts';
import { findStanding } from './queries.ts';

const standingOf = ({ clock, read }: Context, employeeId: string) =>
  isId(employeeId) ? read((tx) => findStanding(tx, employeeId, clock.today())) : null;

export const erasureResolvers: Resolvers = {
  Query: {
    workforceRecords: (_, { employeeId }, { caller, database }) =>
      personalRecords(database, signedIn(caller), register, employeeId),
    erasureStanding: (_, { employeeId }, context) => standingOf(context, employeeId),
  },
  Mutation: {
    erasePersonalData: async (_, { input }, context) => {
      const outcome = await erasePersonalData(context, signedIn(context.caller), input);
      const standing = await standingOf(context, input.employeeId);
      return { standing, refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
  },
  Erasure: {
    by: ({ askedBy }) => referenceTo(askedBy),
  },
};
