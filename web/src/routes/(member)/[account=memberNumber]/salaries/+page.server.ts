import { EmployeesDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { establishments, sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { departuresOf } from './departures/departures.server';
import { activeFilters, asked, filterLinks, filtersOf } from './filters';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const filters = filtersOf(url);
  const left = filters.status === 'CLOSED' && !filters.wholeCompany;
  const [answer, departures] = await Promise.all([
    locals.api.query(EmployeesDocument, {
      memberNumber: params.account,
      wholeCompany: filters.wholeCompany,
      first: PAGE_SIZE,
      after: cursorOf(url),
      ...asked(filters),
      orderBy: filters.order,
    }),
    left ? departuresOf(locals.api, params.account) : null,
  ]);
  const { data } = answer;
  const account = data.memberAccount ?? accountNotFound();
  const { company } = account;
  const scopes = data.viewer?.access?.scopes ?? [];
  const scope = filters.wholeCompany ? company : account;
  const employees = filters.wholeCompany
    ? company?.employees
    : openHere(account.employees, scopes, 'employees:read');
  return {
    accountName: account.name,
    filters,
    active: activeFilters(url),
    links: filterLinks(url, scope?.headcount),
    jobTitles: company?.jobTitles ?? [],
    establishments: establishments(company?.accounts, company?.employers, 'employees:read'),
    hasTargets: (account.transferTargets ?? []).length > 0,
    scopes,
    missing: missingParts(answer),
    // Null where the right to read employees is missing, or the employees are: the page explains it.
    employees: employees && {
      rows: employees.edges.map(({ node }) => node),
      total: employees.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, employees.pageInfo),
    },
    departures: departures ?? [],
    today: parisDay(new Date()),
  };
};
