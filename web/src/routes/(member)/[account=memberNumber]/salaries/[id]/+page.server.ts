import type { PageServerLoad } from './$types';
import { doneTo } from './done.server';
import { employeeFile, employeePapers } from './employee.server';
import { byMonth } from './historique/history.server';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const [{ employee, missing, ...rest }, { missing: missingPapers, ...papers }] = await Promise.all(
    [
      employeeFile(locals.api, params.account, params.id, true),
      employeePapers(locals.api, params.id),
    ],
  );
  const timeline = employee?.timeline;
  return {
    ...rest,
    ...{ papers, missing: [...new Set([...missing, ...missingPapers])] },
    // What happened goes to the browser in words: it needs no tables of them.
    employee: employee && { ...employee, timeline: null },
    history: timeline ? byMonth(timeline.edges.map(({ node }) => node)) : null,
    done: employee ? doneTo(employee, params.account, url.searchParams.get('fait')) : null,
    now: Date.now(),
  };
};
