import { PlanningRunFileDocument, type PlanningChange } from '$lib/graphql/generated/graphql';
import { planningRunNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { changes } from '../words';

const PAGE_SIZE = 50;

const views = Object.keys(changes) as PlanningChange[];

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const asked = url.searchParams.get('vue');
  const change = views.find((each) => each === asked) ?? 'UNPLACED';
  const { data } = await locals.api.query(PlanningRunFileDocument, {
    ...{ id: params.id, change, first: PAGE_SIZE, after: cursorOf(url) },
  });
  const run = data.planningRun ?? planningRunNotFound();
  const totalOf = (view: PlanningChange) =>
    run.counts?.find((each) => each.change === view)?.total ?? 0;
  return {
    run,
    change,
    results: run.results && {
      rows: run.results.edges.map(({ node }) => node),
      total: totalOf(change),
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, run.results.pageInfo),
    },
    tabs: views.map((view) => ({
      ...{ label: changes[view], count: totalOf(view), current: view === change },
      href: `/service/planning/${params.id}?vue=${view}`,
    })),
  };
};
