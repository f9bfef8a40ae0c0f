import type { PageServerLoad } from './$types';
import { employeeFile } from './employee.server';
import { byMonth } from './historique/history.server';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { employee, ...rest } = await employeeFile(locals.api, params.account, params.id, true);
  const timeline = employee?.timeline;
  return {
    ...rest,
    // What happened goes to the browser in words: it needs no tables of them.
    employee: employee && { ...employee, timeline: null },
    history: timeline ? byMonth(timeline.edges.map(({ node }) => node)) : null,
    done: url.searchParams.get('fait'),
    now: Date.now(),
  };
};
