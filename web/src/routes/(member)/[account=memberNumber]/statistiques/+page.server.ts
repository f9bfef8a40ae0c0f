import { StatisticsDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import type { PageServerLoad } from './$types';
import { kindOf } from './kinds';
import { headcountByMonth } from './trend/headcount';
import { monthsOf } from './trend/periods';
import { visitTrends } from './trend/visits';
import { yearOf, yearTabs } from './year';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const today = parisDay(new Date());
  const year = yearOf(url, today);
  const variables = { memberNumber: params.account, year, kind: kindOf(url) };
  const answer = await locals.api.query(StatisticsDocument, variables);
  const account = answer.data.memberAccount ?? accountNotFound();
  const periods = monthsOf(year, today);
  return {
    accountName: account.name,
    missing: missingParts(answer),
    year,
    tabs: yearTabs(`/${params.account}`, today, year),
    visits: account.visitStatistics ?? null,
    trends: visitTrends(periods, account.visitYears?.[0]?.months ?? []),
    headcount: account.headcountMonths ? headcountByMonth(periods, account.headcountMonths) : null,
    health: account.healthFigures ?? null,
    actions: account.workplaceActionFigures ?? null,
    workforce: account.workforceStatistics ?? null,
  };
};
