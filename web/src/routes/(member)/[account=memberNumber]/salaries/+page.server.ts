import { EmployeesDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { filterLinks, filtersOf } from './filters';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const filters = filtersOf(url);
  const answer = await locals.api.query(EmployeesDocument, {
    memberNumber: params.account,
    first: PAGE_SIZE,
    after: cursorOf(url),
    search: filters.search || undefined,
    status: filters.status,
    profile: filters.profile,
    orderBy: filters.order,
  });
  const { data } = answer;
  const account = data.memberAccount ?? accountNotFound();
  const { employees, headcount, name } = account;
  return {
    accountName: name,
    filters,
    links: filterLinks(url, filters, headcount),
    scopes: data.viewer?.access?.scopes ?? [],
    missing: missingParts(answer),
    // Null where the right to read employees is missing, or the employees are: the page explains it.
    employees: employees && {
      rows: employees.edges.map(({ node }) => node),
      total: employees.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, employees.pageInfo),
    },
    today: new Date().toISOString(),
  };
};
