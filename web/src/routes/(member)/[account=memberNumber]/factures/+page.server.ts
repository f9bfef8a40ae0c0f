import { InvoicesDocument } from '$lib/graphql/generated/graphql';
import { accountNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { stateOf, stateTabs } from './state';

const PAGE_SIZE = 24;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(InvoicesDocument, {
    memberNumber: params.account,
    first: PAGE_SIZE,
    after: cursorOf(url),
    state: stateOf(url),
  });
  const { invoices, balance, name } = data.memberAccount ?? accountNotFound();
  return {
    accountName: name,
    balance: balance ?? null,
    tabs: stateTabs(url),
    filtered: stateOf(url) !== undefined,
    // Null where the right to read invoices is missing: the page explains it.
    invoices: invoices && {
      rows: invoices.edges.map(({ node }) => node),
      total: invoices.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, invoices.pageInfo),
    },
  };
};
