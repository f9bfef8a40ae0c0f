import { EmployeePapersDocument } from '$lib/graphql/generated/graphql';
import { asksForCompany, establishments, leftOut, sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 20;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const wholeCompany = asksForCompany(url);
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const answer = await locals.api.query(EmployeePapersDocument, {
    ...{ memberNumber: params.account, first: PAGE_SIZE, after: cursorOf(url) },
    ...{ search: search || null, wholeCompany },
  });
  const { viewer, memberAccount } = answer.data;
  const account = memberAccount ?? accountNotFound();
  const { name, company } = account;
  const employers = company?.employers ?? [];
  const scopes = viewer?.access?.scopes ?? [];
  const employees =
    wholeCompany && company
      ? company.employees
      : openHere(account.employees, scopes, 'employees:read');
  return {
    wholeCompany,
    establishments: establishments(company?.accounts, employers, 'employees:read'),
    /** Establishments of which certificates and notices are not shown. */
    withoutCertificates: leftOut(employers, company?.certificateAccounts, 'certificates:read'),
    ...{ accountName: name, search, done: url.searchParams.get('fait'), here: hereOf(url) },
    mayReadCertificates: scopes.includes('certificates:read'),
    missing: missingParts(answer),
    employees: employees && {
      rows: employees.edges.map(({ node }) => node),
      total: employees.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, employees.pageInfo),
    },
  };
};

/** This page of the list as it is chosen, without the word on what was done. */
function hereOf(url: URL): string {
  const here = new URL(url);
  here.searchParams.delete('fait');
  return here.pathname + here.search;
}
