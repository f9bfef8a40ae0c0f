import { error } from '@sveltejs/kit';
import { BulkChangeProgressDocument } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import { employeeProblems } from '../../refusals';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data, denied } = await locals.api.query(BulkChangeProgressDocument, {
    id: params.change,
    first: PAGE_SIZE,
    after: cursorOf(url),
  });
  if (denied.length > 0) error(403, { kind: 'no-right', message: blockedBy('employees:write') });
  const change = data.bulkChange;
  if (!change) {
    error(404, {
      kind: 'not-found',
      message: 'Ce changement n’existe pas, ou n’est pas le vôtre.',
    });
  }
  const list = `/${params.account}/salaries`;
  const { results, ...progress } = change;
  return {
    change: progress,
    pageSize: PAGE_SIZE,
    pages: pageLinks(url, results.pageInfo),
    rows: results.edges.map(({ node: { outcome, employee, refusals } }, index) => ({
      id: employee?.id ?? String(index),
      outcome,
      employee: employee ?? null,
      problems: employeeProblems(refusals, list),
    })),
  };
};
