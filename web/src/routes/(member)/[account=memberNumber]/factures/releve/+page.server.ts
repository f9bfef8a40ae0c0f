import { AccountStatementDocument } from '$lib/graphql/generated/graphql';
import { sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const answer = await locals.api.query(AccountStatementDocument, {
    ...{ memberNumber: params.account, first: PAGE_SIZE, after: cursorOf(url) },
  });
  const { viewer, memberAccount } = answer.data;
  const { name, company, ...account } = memberAccount ?? accountNotFound();
  const scopes = viewer?.access?.scopes ?? [];
  const movements = openHere(account.movements, scopes, 'invoices:read');
  return {
    accountName: name,
    accounts: company?.accounts ?? [],
    missing: missingParts(answer),
    // Null where the right to read invoices is missing, or the movements are: the page explains it.
    movements: movements && {
      rows: movements.edges.map(({ node }) => node),
      total: movements.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, movements.pageInfo),
    },
  };
};
