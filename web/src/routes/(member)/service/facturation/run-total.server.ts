import { WhatARunIssuesDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';

/** What a run would issue now, over all pages: how many invoices and credit notes, and their sums. */
export async function runTotal(api: Api) {
  const sums = { invoices: 0, invoicedCents: 0, creditNotes: 0, creditedCents: 0 };
  const pageAfter = async (after: string | null) =>
    (await api.query(WhatARunIssuesDocument, { after })).data.chargedAccounts;
  let page = await pageAfter(null);
  while (page) {
    for (const { node } of page.edges) {
      const { cents } = node.total;
      if (cents < 0) {
        sums.creditNotes += 1;
        sums.creditedCents -= cents;
      } else {
        sums.invoices += 1;
        sums.invoicedCents += cents;
      }
    }
    page = page.pageInfo.hasNextPage ? await pageAfter(page.pageInfo.endCursor) : null;
  }
  return sums;
}
