import { signedIn } from '@vigie/chassis/subgraph';
import { employeePayload } from '../employee/payload.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { grantExemption, withdrawExemption } from './commands.ts';

export const exemptionResolvers: Resolvers = {
  Mutation: {
    grantExemption: (_, { input }, context) =>
      employeePayload(context, grantExemption(context, signedIn(context.caller), input)),
    withdrawExemption: (_, { input }, context) =>
      employeePayload(context, withdrawExemption(context, signedIn(context.caller), input)),
  },
  Employee: {
    exemption: ({ employment }, _, { loaders }) => loaders.exemption.load(employment.id),
  },
};
