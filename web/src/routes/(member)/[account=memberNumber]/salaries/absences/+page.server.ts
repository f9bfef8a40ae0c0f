import { establishmentsWith, sendToAccount } from '$lib/server/establishment';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { readAbsences } from './read.server';
import { viewLinks } from './view';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const slice = { first: PAGE_SIZE, after: cursorOf(url) };
  const read = await readAbsences(locals.api, params.account, url, slice);
  const { account, company, scopes, wholeCompany, view, absences, missing } = read;
  const { absenceCounts } = (wholeCompany && company) || account;
  return {
    ...{ accountName: account.name, view, missing },
    establishments: establishmentsWith(company?.accounts, 'absences:read', wholeCompany),
    links: viewLinks(url, view, absenceCounts),
    mayDeclare: scopes.includes('absences:write'),
    // Null where the right to read absences is missing, or the absences are: the page explains it.
    absences: absences && {
      rows: absences.edges.map(({ node }) => node),
      total: absences.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, absences.pageInfo),
    },
  };
};
