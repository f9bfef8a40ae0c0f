import { establishmentsWith, sendToAccount } from '$lib/server/establishment';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { readRequests } from './list/read.server';
import { requestOrders, viewTabs } from './views';

const PAGE_SIZE = 20;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const slice = { first: PAGE_SIZE, after: cursorOf(url) };
  const read = await readRequests(locals.api, params.account, url, slice);
  const { account, company, scopes, wholeCompany, search, view, requests, missing } = read;
  const { visitRequestCounts } = (wholeCompany && company) || account;
  return {
    ...{ accountName: account.name, search, view, wholeCompany, missing },
    establishments: establishmentsWith(company?.accounts, 'visits:read', wholeCompany),
    tabs: viewTabs(url, visitRequestCounts?.open),
    ...{ orders: requestOrders(url), sort: url.searchParams.get('tri') },
    mayAsk: scopes.includes('visits:request'),
    // Null where the right to read visits is missing, or the requests are: the page explains it.
    requests: requests && {
      rows: requests.edges.map(({ node }) => node),
      total: requests.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, requests.pageInfo),
    },
  };
};
