import { PlanningRunFileDocument, type PlanningChange } from '$lib/graphql/generated/graphql';
import { planningRunNotFound } from '$lib/server/not-found';
import type { PageServerLoad } from './$types';
import { changes } from '../words';

const views = Object.keys(changes) as PlanningChange[];

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const asked = url.searchParams.get('vue');
  const change = views.find((each) => each === asked) ?? 'UNPLACED';
  const { data } = await locals.api.query(PlanningRunFileDocument, { id: params.id, change });
  const run = data.planningRun ?? planningRunNotFound();
  const totalOf = (view: PlanningChange) =>
    run.counts?.find((each) => each.change === view)?.total ?? 0;
  return {
    run,
    change,
    shown: totalOf(change),
    tabs: views.map((view) => ({
      ...{ label: changes[view], count: totalOf(view), current: view === change },
      href: `/service/planning/${params.id}?vue=${view}`,
    })),
  };
};
