import { InvoicesDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { stateOf, stateTabs } from './state';

const PAGE_SIZE = 24;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const answer = await locals.api.query(InvoicesDocument, {
    memberNumber: params.account,
    first: PAGE_SIZE,
    after: cursorOf(url),
    state: stateOf(url),
  });
  const { invoices, balance, paymentStanding, chargesToCome, name } =
    answer.data.memberAccount ?? accountNotFound();
  return {
    accountName: name,
    balance: balance ?? null,
    standing: paymentStanding ?? null,
    toCome: chargesToCome ?? [],
    tabs: stateTabs(url),
    missing: missingParts(answer),
    filtered: stateOf(url) !== undefined,
    // Null where the right to read invoices is missing, or the invoices are: the page explains it.
    invoices: invoices && {
      rows: invoices.edges.map(({ node }) => node),
      total: invoices.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, invoices.pageInfo),
    },
  };
};
