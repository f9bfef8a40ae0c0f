import { EmployeePapersDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 20;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const answer = await locals.api.query(EmployeePapersDocument, {
    ...{ memberNumber: params.account, first: PAGE_SIZE, after: cursorOf(url) },
    search: search || null,
  });
  const { viewer, memberAccount } = answer.data;
  const { employees, name } = memberAccount ?? accountNotFound();
  const scopes = viewer?.access?.scopes ?? [];
  return {
    ...{ accountName: name, search, done: url.searchParams.get('fait') },
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
