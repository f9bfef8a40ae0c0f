import type { Resolvers } from '../generated/resolvers.ts';
import { listHalfDays } from './queries.ts';

export const halfDayResolvers: Resolvers = {
  Query: {
    halfDays: (_, { from, ...where }, { read }) => read((tx) => listHalfDays(tx, from, where)),
  },
  HalfDay: {
    practitioner: ({ practitionerId }, _, { loaders }) => loaders.practitioner.load(practitionerId),
    centre: ({ centreId }, _, { loaders }) => loaders.centre.load(centreId),
    from: ({ fromTime }) => fromTime.slice(0, 5),
    until: ({ untilTime }) => untilTime.slice(0, 5),
    closure: ({ closureId }, _, { loaders }) =>
      closureId ? loaders.closure.load(closureId) : null,
    visits: ({ id }, _, { loaders }) => loaders.visitsOfHalfDay.load(id),
    openings: ({ id }, _, { loaders }) => loaders.openings.load(id),
  },
};
