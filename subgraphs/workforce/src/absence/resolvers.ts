import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { delegationsOf } from '@vigie/law/delegation';
import { visitKinds } from '@vigie/law/visits';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { forget } from '../loaders.ts';
import { assess, factsOf } from './assess.ts';
import { endAbsence, updateAbsence, withdrawAbsence } from './change.ts';
import { declareAbsence } from './declare.ts';
import { liaisonAdvice, performerInWords, preReturnAdvice } from './explanation.ts';
import { listAbsences } from './list.ts';
import { previewAbsence } from './preview.ts';
import type { Refusal } from './refusal.ts';
import { requestReturnVisit, requestTerms } from './request.ts';
import { isAway, statusOn } from './rules.ts';
import { spareReturnVisit } from './spare.ts';
import type { AbsenceRow } from './table.ts';

export const absenceResolvers: Resolvers = {
  Query: {
    absence: (_, { id }, { loaders }) => (isId(id) ? loaders.absence.load(id) : null),
    previewAbsence: (_, { input }, context) => previewAbsence(context, input),
  },
  Mutation: {
    declareAbsence: (_, { input }, context) =>
      payload(context, declareAbsence(context, signedIn(context.caller), input)),
    updateAbsence: (_, { input }, context) =>
      payload(context, updateAbsence(context, signedIn(context.caller), input), input.id),
    endAbsence: (_, { input }, context) =>
      payload(context, endAbsence(context, signedIn(context.caller), input), input.id),
    withdrawAbsence: (_, { input }, context) =>
      payload(context, withdrawAbsence(context, signedIn(context.caller), input), input.id),
    requestReturnVisit: (_, { input }, context) =>
      payload(context, requestReturnVisit(context, signedIn(context.caller), input), input.id),
    spareReturnVisit: (_, { input }, context) =>
      payload(context, spareReturnVisit(context, signedIn(context.caller), input), input.id),
  },
  MemberAccount: {
    absences: ({ id }, filter, { read }) => read((tx) => listAbsences(tx, [id], filter)),
    absenceCounts: ({ id }, _, { loaders }) => loaders.absenceCounts.load(id),
  },
  Employee: {
    absences: ({ employment }, _, { loaders }) => loaders.absencesOfEmployee.load(employment.id),
    currentAbsence: async ({ employment }, _, { clock, loaders }) => {
      const absences = await loaders.absencesOfEmployee.load(employment.id);
      return absences.find((row) => isAway(clock.today(), row, employment.leftOn)) ?? null;
    },
  },
  Absence: {
    __resolveReference: ({ id }, { loaders }) => loaders.absence.load(id),
    employee: ({ employeeId }, _, { loaders }) => loaders.employee.load(employeeId),
    cause: async ({ id }, _, { loaders }) => (await loaders.absenceCause.load(id))?.cause ?? null,
    status: async (row, _, { clock, loaders }) => {
      const employee = await loaders.employee.load(row.employeeId);
      return statusOn(clock.today(), row, employee?.employment.leftOn ?? null);
    },
    assessment: async (row, _, { clock, loaders }) => {
      const [cause, request, followUp] = await Promise.all([
        loaders.absenceCause.load(row.id),
        loaders.returnVisitRequest.load(row.id),
        loaders.followUp.load(row.employeeId),
      ]);
      return cause && assess(factsOf(row, cause, request), followUp, clock.today());
    },
    returnVisitSpared: ({ visitSpared }) => visitSpared,
    returnVisitRequest: async (row, _, { clock, loaders }) => {
      const [request, mayRequest, employee] = await Promise.all([
        loaders.returnVisitRequest.load(row.id),
        loaders.mayRequestVisits.load(row.accountId),
        loaders.employee.load(row.employeeId),
      ]);
      const leftOn = employee?.employment.leftOn ?? null;
      return requestTerms(row, request, { leftOn }, mayRequest, clock.today());
    },
  },
  AbsenceAssessment: {
    days: ({ law }) => law.days,
    explanation: ({ law }) => law.explanation,
    visit: (assessment) => (assessment.law.visit ? assessment : null),
    preReturn: ({ law: { preReturn } }) => ({
      ...{ open: preReturn.open, from: preReturn.from, articles: preReturn.basis },
      explanation: preReturnAdvice(preReturn),
    }),
    liaison: ({ law: { liaison } }) => ({
      ...{ open: liaison.open, from: liaison.from, articles: liaison.basis },
      explanation: liaisonAdvice(liaison),
    }),
    duties: ({ law }) => law.duties.map(({ basis, ...duty }) => ({ ...duty, articles: basis })),
    missing: ({ law }) => law.missing,
  },
  ReturnVisit: {
    label: ({ law }) => (law.visit ? visitKinds[law.visit.kind].label : ''),
    earliestDate: ({ law }) => law.visit?.earliest ?? null,
    latestDate: ({ law }) => law.visit?.latest ?? null,
    performers: ({ law, followUp: { profile, subProfile } }) =>
      law.visit
        ? delegationsOf(law.visit.kind, profile, subProfile ?? undefined).map(performerInWords)
        : [],
    certain: ({ law }) => law.visit?.certainty !== 'uncertain',
  },
  AbsenceRefusal: {
    existing: ({ existingId }, _, { loaders }) =>
      existingId ? loaders.absence.load(existingId) : null,
  },
};

/** The absence after the command, where the caller may read it; after a stale version, as it stands now. */
async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, Refusal>>,
  read?: string,
): Promise<{ absence: AbsenceRow | null; refusals: Refusal[] }> {
  const outcome = await command;
  forget(loaders);
  if (!isRefused(outcome)) {
    return { absence: await loaders.absence.load(outcome.done.id), refusals: [] };
  }
  const stale = outcome.refusals.some(({ code }) => code === 'STALE_VERSION');
  const current = stale && read ? await loaders.absence.load(read) : null;
  return { absence: current, refusals: outcome.refusals };
}
