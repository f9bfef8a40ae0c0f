import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { halfDaysOf } from '../preference/rules.ts';
import { setUnavailability } from './commands.ts';
import { contradictedBy } from './contradicted.ts';

export const unavailabilityResolvers: Resolvers = {
  Mutation: {
    setUnavailability: async (_, { input }, context) => {
      const outcome = await setUnavailability(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { unavailability: null, refusals: outcome.refusals };
      const { employeeId } = outcome.done;
      const unavailability = await context.loaders.unavailability
        .clear(employeeId)
        .load(employeeId);
      return { unavailability, refusals: [] };
    },
  },
  Employee: {
    unavailability: ({ id }, _, { loaders }) => loaders.unavailability.load(id),
  },
  Unavailability: {
    halfDays: ({ halfDays }) => halfDaysOf(halfDays),
    contradicted: (said, _, { loaders, clock }) => contradictedBy(said, loaders, clock.today()),
  },
};
