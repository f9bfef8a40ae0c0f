import { StatisticsDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import type { PageServerLoad } from './$types';
import { yearOf, years } from './year';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const today = parisDay(new Date());
  const year = yearOf(url, today);
  const answer = await locals.api.query(StatisticsDocument, { memberNumber: params.account, year });
  const { name, visitStatistics, healthFigures, workforceStatistics, workplaceActionFigures } =
    answer.data.memberAccount ?? accountNotFound();
  return {
    accountName: name,
    missing: missingParts(answer),
    year,
    tabs: years(today).map((each, index) => ({
      label: String(each),
      href: index === 0 ? url.pathname : `${url.pathname}?annee=${each}`,
      current: each === year,
    })),
    visits: visitStatistics ?? null,
    health: healthFigures ?? null,
    actions: workplaceActionFigures ?? null,
    workforce: workforceStatistics ?? null,
  };
};
