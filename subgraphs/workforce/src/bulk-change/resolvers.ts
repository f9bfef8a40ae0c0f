import { isId } from '@vigie/chassis/ids';
import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { forget } from '../loaders.ts';
import { changeEmployees } from './commands.ts';
import { previewBulkChange } from './preview.ts';
import { listResults } from './queries.ts';

export const bulkChangeResolvers: Resolvers = {
  Query: {
    bulkChange: (_, { id }, { loaders }) => (isId(id) ? loaders.bulkChange.load(id) : null),
    previewEmployeesChange: (_, { input }, { caller, clock, database }) =>
      database.as(signedIn(caller), (tx) => previewBulkChange(tx, input, clock.today())),
  },
  Mutation: {
    changeEmployees: async (_, { input }, context) => {
      const outcome = await changeEmployees(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return outcome;
      forget(context.loaders);
      return {
        bulkChange: await context.loaders.bulkChange.load(outcome.done.id),
        refusals: [],
      };
    },
  },
  BulkChange: {
    to: ({ toAccountId }) => (toAccountId ? { id: toAccountId } : null),
    results: (change, asked, { read }) => read((tx) => listResults(tx, change, asked)),
  },
  BulkChangeResult: {
    employee: ({ employeeId }, _, { loaders }) => loaders.employee.load(employeeId),
  },
};
