import { isId } from '@vigie/chassis/ids';
import { hasLegalDay } from '@vigie/law/visits';
import type { Resolvers } from '../generated/resolvers.ts';

/** Whoever asks may name any employee: the rows below the reference are the ones that the database shows. */
export const employeeResolvers: Resolvers = {
  UpcomingVisit: { latestIsLegal: ({ kind }) => hasLegalDay(kind) },
  Employee: {
    __resolveReference: ({ id }) => (isId(id) ? { id } : null),
    visits: ({ id }, _, { loaders }) => loaders.visitsOfEmployee.load(id),
    upcomingVisits: ({ id }, _, { loaders }) => loaders.upcoming.load(id),
    nextVisit: ({ id }, _, { loaders }) => loaders.nextVisit.load(id),
  },
};
