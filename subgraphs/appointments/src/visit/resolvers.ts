import { isAsked } from '@vigie/chassis/asked';
import { hasLegalDay } from '@vigie/law/visits';
import { feeOn } from '../absence-fee/queries.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { mayBeRemoteUnasked } from '../remote-consent/rules.ts';
import { answer } from './answer.ts';
import { recordAttendance } from './attendance.ts';
import { cancellationTerms } from './cancellation.ts';
import { cancelVisit } from './commands.ts';
import { confirmVisit } from './confirm.ts';
import { listDay, listToNote } from './day-list.ts';
import { recordOutcome } from './outcome.ts';
import { planningOf } from './planning-result.ts';
import { listChanges } from './queries.ts';
import { summonsAwaited } from './summons-day.ts';
import { absencePossible, tellAbsence } from './tell-absence.ts';

export const visitResolvers: Resolvers = {
  Query: {
    visit: (_, { id }, { loaders }) => loaders.visit.load(id),
    dayVisits: (_, { day }, { read }) => read((tx) => listDay(tx, day)),
    visitsToNote: (_, __, { read }) => read(listToNote),
    visits: (_, asked, { read }, info) =>
      read((tx) => listChanges(tx, asked, isAsked(info, 'totalCount'))),
  },
  Mutation: {
    cancelVisit: (_, { input }, context) => answer(context, input.id, cancelVisit(context, input)),
    confirmVisit: (_, { input }, context) =>
      answer(context, input.id, confirmVisit(context, input)),
    recordAttendance: (_, { input }, context) =>
      answer(context, input.id, recordAttendance(context, input)),
    recordOutcome: (_, { input }, context) =>
      answer(context, input.id, recordOutcome(context, input)),
    tellAbsence: (_, { input }, context) => answer(context, input.id, tellAbsence(context, input)),
  },
  Visit: {
    __resolveReference: ({ id }, { loaders }) => loaders.visit.load(id),
    kind: async ({ kind, absenceId }, _, { loaders }) =>
      (absenceId ? await loaders.returnKind.load(absenceId) : null) ?? kind,
    latestIsLegal: ({ kind, promised }) => hasLegalDay(kind) && !promised,
    account: ({ accountId }) => ({ id: accountId }),
    employee: ({ employeeId }) => ({ id: employeeId }),
    centre: ({ centreId }, _, { loaders }) => (centreId ? loaders.centre.load(centreId) : null),
    practitioner: ({ practitionerId }, _, { loaders }) =>
      practitionerId ? loaders.practitioner.load(practitionerId) : null,
    planning: planningOf,
    summonsOn: summonsAwaited,
    moved: ({ movedFrom: startsAt, movedBy: by }) => (startsAt && by ? { startsAt, by } : null),
    remotePossible: async ({ kind }, _, { loaders }) =>
      mayBeRemoteUnasked(kind) && (await loaders.placeOpen.load('REMOTE')),
    document: ({ id }, _, { loaders }) => loaders.visitDocument.load(id),
    outcome: ({ nextBy, measures }) => (measures === null ? null : { nextBy, measures }),
    absenceTold: ({ absenceToldAt: at, absenceReason: reason, absenceFeeCents: feeCents }) =>
      at && reason !== null && feeCents !== null ? { at, reason, feeCents } : null,
    absenceNotice: async (visit, _, { clock, loaders, read }) => {
      const possible = absencePossible(
        visit,
        await loaders.mayManage.load(visit.accountId),
        clock.now(),
      );
      const { day } = visit;
      return possible && day !== null ? { feeCents: await read((tx) => feeOn(tx, day)) } : null;
    },
    cancellation: async (visit, _, { clock, loaders }) =>
      cancellationTerms(visit, await loaders.mayManage.load(visit.accountId), clock.now()),
  },
};
