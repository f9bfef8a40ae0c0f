import { personalRecords } from '@vigie/chassis/personal-data/records';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { register } from './register.ts';

export const personalDataResolvers: Resolvers = {
  Query: {
    documentRecords: (_, { employeeId }, { caller, database }) =>
      personalRecords(database, signedIn(caller), register, employeeId),
  },
};
