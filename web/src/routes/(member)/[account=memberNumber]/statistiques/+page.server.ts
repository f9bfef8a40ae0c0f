import { parisDay } from '$lib/format/paris';
import { sendToAccount } from '$lib/server/establishment';
import type { PageServerLoad } from './$types';
import { comparisonOf } from './comparison';
import { readStatistics } from './read.server';
import { headcountByMonth } from './trend/headcount';
import { monthsOf } from './trend/periods';
import { visitTrends } from './trend/visits';
import { yearOf, yearTabs } from './year';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const today = parisDay(new Date());
  const year = yearOf(url, today);
  const { figures, ...read } = await readStatistics(locals.api, params.account, year, url);
  const periods = monthsOf(year, today);
  return {
    accountName: read.name,
    missing: read.missing,
    accounts: read.accounts,
    ...{ choices: read.choices, notCounted: read.notCounted },
    wholeCompany: read.wholeCompany,
    year,
    tabs: yearTabs(url, `/${params.account}`, today, year),
    visits: figures?.visitStatistics ?? null,
    overdue: overdueIn(year, today, figures),
    comparison: figures?.visitStatistics ? comparisonOf(figures.visitStatistics) : null,
    trends: visitTrends(periods, figures?.visitYears?.[0]?.months ?? []),
    headcount: figures?.headcountMonths ? headcountByMonth(periods, figures.headcountMonths) : null,
    health: figures?.healthFigures ?? null,
    actions: figures?.workplaceActionFigures ?? null,
    workforce: figures?.workforceStatistics ?? null,
  };
};

/** Visits that should have been held by now; of other years nobody knows what was open then. */
function overdueIn(
  year: number,
  today: string,
  figures: { visitCounts?: { overdue: number } | null } | null | undefined,
): number {
  return today.startsWith(`${year}`) ? (figures?.visitCounts?.overdue ?? 0) : 0;
}
