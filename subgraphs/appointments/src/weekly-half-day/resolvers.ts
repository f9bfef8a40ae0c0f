import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { Resolvers, WeeklyHalfDayRefusal } from '../generated/resolvers.ts';
import { addWeeklyHalfDay, endWeeklyHalfDay } from './commands.ts';
import { findWeeklyHalfDays, listWeeklyHalfDays } from './queries.ts';

export const weeklyHalfDayResolvers: Resolvers = {
  Query: {
    weeklyHalfDays: (_, __, { read }) => read(listWeeklyHalfDays),
  },
  Mutation: {
    addWeeklyHalfDay: (_, { input }, context) =>
      payload(context, addWeeklyHalfDay(context, signedIn(context.caller), input)),
    endWeeklyHalfDay: (_, { input }, context) =>
      payload(context, endWeeklyHalfDay(context, signedIn(context.caller), input)),
  },
  WeeklyHalfDay: {
    practitioner: ({ practitionerId }, _, { loaders }) => loaders.practitioner.load(practitionerId),
    centre: ({ centreId }, _, { loaders }) => loaders.centre.load(centreId),
    from: ({ fromTime }) => fromTime.slice(0, 5),
    until: ({ untilTime }) => untilTime.slice(0, 5),
  },
};

async function payload(
  { read }: Context,
  command: Promise<Outcome<{ id: string }, WeeklyHalfDayRefusal>>,
) {
  const outcome = await command;
  if (isRefused(outcome)) return { weeklyHalfDay: null, refusals: outcome.refusals };
  const [weeklyHalfDay = null] = await read((tx) => findWeeklyHalfDays(tx, [outcome.done.id]));
  return { weeklyHalfDay, refusals: [] };
}
