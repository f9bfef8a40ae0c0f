import { isAsked } from '@vigie/chassis/asked';
import { isRefused } from '@vigie/chassis/refusal';
import type { Resolvers } from '../generated/resolvers.ts';
import { cancellationTerms } from './cancellation.ts';
import { cancelVisit } from './commands.ts';
import { planningOf } from './planning-result.ts';
import { listChanges } from './queries.ts';

export const visitResolvers: Resolvers = {
  Query: {
    visit: (_, { id }, { loaders }) => loaders.visit.load(id),
    visits: (_, asked, { read }, info) =>
      read((tx) => listChanges(tx, asked, isAsked(info, 'totalCount'))),
  },
  Mutation: {
    cancelVisit: async (_, { input }, context) => {
      const outcome = await cancelVisit(context, input);
      const visit = await context.loaders.visit.clear(input.id).load(input.id);
      return { visit, refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
  },
  Visit: {
    __resolveReference: ({ id }, { loaders }) => loaders.visit.load(id),
    kind: async ({ kind, absenceId }, _, { loaders }) =>
      (absenceId ? await loaders.returnKind.load(absenceId) : null) ?? kind,
    account: ({ accountId }) => ({ id: accountId }),
    employee: ({ employeeId }) => ({ id: employeeId }),
    centre: ({ centreId }, _, { loaders }) => (centreId ? loaders.centre.load(centreId) : null),
    practitioner: ({ practitionerId }, _, { loaders }) =>
      practitionerId ? loaders.practitioner.load(practitionerId) : null,
    planning: planningOf,
    cancellation: async (visit, _, { clock, loaders }) =>
      cancellationTerms(visit, await loaders.mayManage.load(visit.accountId), clock.now()),
  },
};
