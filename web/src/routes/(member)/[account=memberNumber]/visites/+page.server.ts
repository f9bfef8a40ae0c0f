import { establishments, sendToAccount } from '$lib/server/establishment';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { readVisits } from './list/read.server';
import { withPresentSummons } from './present-summons.server';
import { urgencyOf, urgencyTabs, viewTabs, visitOrders } from './view';

const PAGE_SIZE = 20;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const slice = { first: PAGE_SIZE, after: cursorOf(url) };
  const read = await readVisits(locals.api, params.account, url, slice);
  const { account, company, scopes, wholeCompany, search, view, visits, missing } = read;
  const { visitCounts, visitRequestCounts } = (wholeCompany && company) || account;
  return {
    accountName: account.name,
    wholeCompany,
    establishments: establishments(company?.accounts, company?.visitedAccounts, 'visits:read'),
    search,
    view,
    tabs: viewTabs(url, params.account, visitCounts),
    mayAsk: scopes.includes('visits:request'),
    openRequests: visitRequestCounts?.open ?? 0,
    orders: visitOrders(url),
    urgencies: view === 'PAST' ? null : urgencyTabs(url),
    ...{ filtered: urgencyOf(url) !== null, counts: visitCounts },
    mayReadSummons: scopes.includes('summons:read'),
    missing,
    // Null where the right to read visits is missing, or the visits are: the page explains it.
    visits: visits && {
      rows: visits.edges.map(({ node }) => withPresentSummons(node)),
      total: visits.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, visits.pageInfo),
    },
    now: Date.now(),
  };
};
