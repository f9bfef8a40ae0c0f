import { sendToAccount } from '$lib/server/establishment';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { readStatement } from './read.server';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const slice = { first: PAGE_SIZE, after: cursorOf(url) };
  const { movements, ...statement } = await readStatement(locals.api, params.account, slice);
  return {
    ...statement,
    // Null where the right to read invoices is missing, or the movements are: the page explains it.
    movements: movements && {
      rows: movements.edges.map(({ node }) => node),
      total: movements.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, movements.pageInfo),
    },
  };
};
