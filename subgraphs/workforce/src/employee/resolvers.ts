import { isAsked } from '@vigie/chassis/asked';
import { isId } from '@vigie/chassis/ids';
import { signedIn } from '@vigie/chassis/subgraph';
import type { WorkSituation } from '@vigie/law/situation';
import type { Context } from '../context.ts';
import { sourceOf } from '../follow-up/source.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { standingOn } from '../visit/standing.ts';
import { changeEmployeePost, withdrawPostChange } from '../assignment/change.ts';
import { known } from '../situation/known.ts';
import { transferEmployee } from '../transfer/commands.ts';
import { undoTransfer } from '../transfer/undo.ts';
import { closeEmployee } from './close.ts';
import { createEmployee } from './create.ts';
import { draftRefusals } from './draft.ts';
import { listChanges } from './list/changes.ts';
import { listEmployees } from './list/page.ts';
import { findNamed } from './list/named.ts';
import { employeePayload } from './payload.ts';
import { statusOn } from './status.ts';
import { reopenEmployee } from './reopen.ts';
import { findSimilar } from './similar.ts';
import type { EmployeeRow } from './table.ts';
import { updateEmployee } from './update.ts';

export const employeeResolvers: Resolvers = {
  Query: {
    employee: (_, { id }, { loaders }) => (isId(id) ? loaders.employee.load(id) : null),
    employees: (_, asked, { read }, info) =>
      read((tx) => listChanges(tx, asked, isAsked(info, 'totalCount'))),
    draftRefusals: (_, { input }, { clock }) => draftRefusals(input, clock.today()),
    employeesNamed: (_, { search, first }, { clock, read }) =>
      read((tx) => findNamed(tx, search, first ?? 8, clock.today())),
  },
  Mutation: {
    createEmployee: (_, { input }, context) =>
      employeePayload(context, createEmployee(context, signedIn(context.caller), input)),
    updateEmployee: (_, { input }, context) =>
      employeePayload(context, updateEmployee(context, signedIn(context.caller), input), input.id),
    closeEmployee: (_, { input }, context) =>
      employeePayload(context, closeEmployee(context, signedIn(context.caller), input), input.id),
    reopenEmployee: (_, { input }, context) =>
      employeePayload(context, reopenEmployee(context, signedIn(context.caller), input), input.id),
    changeEmployeePost: (_, { input }, context) =>
      employeePayload(
        context,
        changeEmployeePost(context, signedIn(context.caller), input),
        input.id,
      ),
    withdrawPostChange: (_, { input }, context) =>
      employeePayload(
        context,
        withdrawPostChange(context, signedIn(context.caller), input),
        input.id,
      ),
    transferEmployee: (_, { input }, context) =>
      employeePayload(
        context,
        transferEmployee(context, signedIn(context.caller), input),
        input.id,
      ),
    undoTransfer: (_, { input }, context) =>
      employeePayload(context, undoTransfer(context, signedIn(context.caller), input), input.id),
  },
  MemberAccount: {
    employees: ({ id }, asked, { clock, read }) =>
      read((tx) => listEmployees(tx, [id], asked, clock.today())),
    similarEmployees: ({ id }, named, { read }) => read((tx) => findSimilar(tx, id, named)),
    headcount: ({ id }, _, { loaders }) => loaders.headcount.load(id),
  },
  Employee: {
    __resolveReference: async ({ id }, { loaders }) =>
      (await loaders.employee.load(id)) ?? loaders.announcedEmployee.load(id),
    id: ({ employment }) => employment.id,
    account: ({ employment }) => ({ id: employment.accountId }),
    lastName: ({ identity }) => identity?.lastName ?? null,
    usedName: ({ identity }) => identity?.usedName ?? null,
    firstName: ({ identity }) => identity?.firstName ?? null,
    birthDate: ({ identity }) => identity?.birthDate ?? null,
    sex: ({ identity }) => identity?.sex ?? null,
    email: ({ identity }) => identity?.email ?? null,
    employeeNumber: ({ identity }) => identity?.employeeNumber ?? null,
    hasNationalNumber: ({ employment }) => employment.hasNationalNumber,
    contract: ({ employment }) => employment.contract,
    startDate: ({ employment }) => employment.startDate,
    endDate: ({ employment }) => employment.endDate,
    leftOn: ({ employment }) => employment.leftOn,
    status: ({ employment, announced }, _, { clock }) =>
      announced?.status ?? statusOn(clock.today(), employment),
    jobPost: ({ employment }, _, { loaders }) =>
      employment.jobPostId ? loaders.jobPost.load(employment.jobPostId) : null,
    situations: ({ employment }, _, context) => situationsOf(employment, context),
    followUp: ({ employment, announced }, _, { loaders }) =>
      announced
        ? sourceOf(announced.followUp)
        : { profile: employment.profile, decision: () => loaders.followUp.load(employment.id) },
    visitStanding: async ({ employment }, _, { clock, loaders }) => {
      const [visits, returns] = await Promise.all([
        loaders.visits.load(employment.id),
        loaders.returnsToRequest.load(employment.id),
      ]);
      return visits && standingOn(clock.today(), visits, returns);
    },
    version: ({ employment }) => employment.version,
    updatedAt: ({ employment }) => employment.updatedAt,
  },
  VisitStanding: {
    appointmentOn: ({ next }) => next?.day ?? null,
  },
  EmployeeRefusal: {
    existing: ({ existingId }, _, { loaders }) =>
      existingId ? loaders.employee.load(existingId) : null,
  },
};

async function situationsOf(
  { id, situations }: EmployeeRow['employment'],
  { loaders }: Context,
): Promise<WorkSituation[]> {
  const confidential = await loaders.confidentialSituations.load(id);
  return known([...situations, ...confidential.map(({ code }) => code)]);
}
