import { isId } from '@vigie/chassis/ids';
import { listAbsences } from '../absence/list.ts';
import { absencesTogether } from '../absence/queries.ts';
import { listHires } from '../announced-hire/list.ts';
import { hiresTogether } from '../announced-hire/queries.ts';
import type { Context } from '../context.ts';
import { together } from '../employee/headcount.ts';
import { listEmployees } from '../employee/list/page.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { listJobPosts } from '../job-post/queries.ts';
import { listJobTitles } from './queries.ts';

/** A company is identity's; here it is those of its accounts whose employees the caller may read. */
export const companyResolvers: Resolvers = {
  Company: {
    __resolveReference: ({ id }) => (isId(id) ? { id } : null),
    employees: async ({ id }, { accountIds, ...asked }, context) => {
      const employers = await employersAmong(context, id, accountIds);
      const { clock, read } = context;
      return read((tx) => listEmployees(tx, employers, asked, clock.today()));
    },
    absences: async ({ id }, filter, context) => {
      const employers = await employersAmong(context, id, null);
      return context.read((tx) => listAbsences(tx, employers, filter));
    },
    absenceCounts: async ({ id }, _, context) => {
      const employers = await employersAmong(context, id, null);
      const { absenceCounts } = context.loaders;
      return absencesTogether(await Promise.all(employers.map((each) => absenceCounts.load(each))));
    },
    announcedHires: async ({ id }, filter, context) => {
      const employers = await employersAmong(context, id, null);
      return context.read((tx) => listHires(tx, employers, filter));
    },
    hiresToConfirm: async ({ id }, _, context) => {
      const employers = await employersAmong(context, id, null);
      const { hiresToConfirm } = context.loaders;
      return hiresTogether(await Promise.all(employers.map((each) => hiresToConfirm.load(each))));
    },
    jobPosts: async ({ id }, { archived }, context) => {
      const employers = await employersAmong(context, id, null);
      return context.read((tx) => listJobPosts(tx, employers, archived ?? false));
    },
    headcount: async ({ id }, { accountIds }, context) => {
      const employers = await employersAmong(context, id, accountIds);
      const { headcount } = context.loaders;
      return together(await Promise.all(employers.map((each) => headcount.load(each))));
    },
    employers: async ({ id }, _, { loaders }) =>
      (await loaders.employers.load(id)).map((employer) => ({ id: employer })),
    jobTitles: async ({ id }, { accountIds }, context) => {
      const employers = await employersAmong(context, id, accountIds);
      return context.read((tx) => listJobTitles(tx, employers));
    },
  },
};

async function employersAmong(
  { loaders }: Context,
  companyId: string,
  accountIds: readonly string[] | null | undefined,
): Promise<string[]> {
  const employers = await loaders.employers.load(companyId);
  return accountIds ? employers.filter((id) => accountIds.includes(id)) : employers;
}
