import { isAsked } from '@vigie/chassis/asked';
import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { Refusal } from '../employee/refusal.ts';
import { sourceOf } from '../follow-up/source.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { forget } from '../loaders.ts';
import { announceHires } from './announce.ts';
import { asEmployee } from './as-employee.ts';
import { confirmHire, confirmHires, type Confirmed } from './confirm.ts';
import { matchOf } from './known-match.ts';
import { linkHire } from './link.ts';
import { listHireChanges, listHires } from './list.ts';
import { refuseHires, restoreHires } from './refuse.ts';

export const announcedHireResolvers: Resolvers = {
  Query: {
    announcedHire: (_, { id }, { loaders }) => (isId(id) ? loaders.announcedHire.load(id) : null),
    announcedHires: (_, asked, { read }, info) =>
      read((tx) => listHireChanges(tx, asked, isAsked(info, 'totalCount'))),
  },
  Mutation: {
    announceHires: (_, { input }, context) =>
      lines(context, announceHires(context, signedIn(context.caller), input)),
    confirmHire: (_, { input }, context) =>
      confirmed(context, confirmHire(context, signedIn(context.caller), input), input.id),
    linkHire: (_, { input }, context) =>
      confirmed(context, linkHire(context, signedIn(context.caller), input), input.id),
    confirmHires: (_, { input }, context) =>
      lines(context, confirmHires(context, signedIn(context.caller), input)),
    refuseHires: (_, { input }, context) =>
      lines(context, refuseHires(context, signedIn(context.caller), input)),
    restoreHires: (_, { input }, context) =>
      lines(context, restoreHires(context, signedIn(context.caller), input)),
  },
  MemberAccount: {
    announcedHires: ({ id }, filter, { read }) => read((tx) => listHires(tx, [id], filter)),
    hiresToConfirm: ({ id }, _, { loaders }) => loaders.hiresToConfirm.load(id),
  },
  AnnouncedHire: {
    id: ({ hire }) => hire.id,
    account: ({ hire }) => ({ id: hire.accountId }),
    lastName: ({ identity }) => identity?.lastName ?? null,
    usedName: ({ identity }) => identity?.usedName ?? null,
    firstName: ({ identity }) => identity?.firstName ?? null,
    birthDate: ({ identity }) => identity?.birthDate ?? null,
    sex: ({ identity }) => identity?.sex ?? null,
    hasNationalNumber: ({ hire }) => hire.hasNationalNumber,
    contract: ({ hire }) => hire.contract,
    startDate: ({ hire }) => hire.startDate,
    startTime: ({ hire }) => hire.startTime,
    endDate: ({ hire }) => hire.endDate,
    jobTitle: ({ hire }) => hire.jobTitle,
    healthService: ({ hire }) => hire.healthService,
    source: ({ hire }) => hire.source,
    announcedAt: ({ hire }) => hire.announcedAt,
    state: ({ hire }) => hire.state,
    refusalReason: ({ hire }) => hire.refusalReason,
    settledAt: ({ hire }) => hire.settledAt,
    match: async ({ hire }, _, { loaders }) => {
      if (hire.state !== 'TO_CONFIRM') return null;
      const { knownEmployeeId: known } = hire;
      return matchOf(hire, known === null ? null : await loaders.employee.load(known));
    },
    followUp: ({ hire }) => sourceOf(hire.followUp),
    visitDueBy: ({ hire }) => hire.visitDueBy,
    employee: (row, _, { loaders }) =>
      row.hire.employeeId === null ? asEmployee(row) : loaders.employee.load(row.hire.employeeId),
    version: ({ hire }) => hire.version,
    updatedAt: ({ hire }) => hire.updatedAt,
  },
  AnnouncementLine: {
    hire: ({ hireId }, _, { loaders }) => (hireId ? loaders.announcedHire.load(hireId) : null),
  },
  SettledHireLine: {
    hire: ({ id }, _, { loaders }) => (isId(id) ? loaders.announcedHire.load(id) : null),
  },
};

async function lines<Line>(
  { loaders }: Context,
  command: Promise<Outcome<{ lines: Line[] }, Refusal>>,
): Promise<{ lines: Line[] | null; refusals: Refusal[] }> {
  const outcome = await command;
  forget(loaders);
  return isRefused(outcome)
    ? { lines: null, refusals: outcome.refusals }
    : { lines: outcome.done.lines, refusals: [] };
}

/** The hire and the employee after the command; after a stale version, the hire as it stands now. */
async function confirmed(
  { loaders }: Context,
  command: Promise<Outcome<Confirmed, Refusal>>,
  read: string,
) {
  const outcome = await command;
  forget(loaders);
  if (isRefused(outcome)) {
    const stale = outcome.refusals.some(({ code }) => code === 'STALE_VERSION');
    const hire = stale ? await loaders.announcedHire.load(read) : null;
    return { hire, employee: null, refusals: outcome.refusals };
  }
  const { id, employeeId } = outcome.done;
  const [hire, employee] = await Promise.all([
    loaders.announcedHire.load(id),
    loaders.employee.load(employeeId),
  ]);
  return { hire, employee, refusals: [] };
}
