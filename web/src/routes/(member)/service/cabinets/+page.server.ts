import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { readFirms } from './read.server';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const slice = { first: PAGE_SIZE, after: cursorOf(url) };
  const { search, scopes, firms } = await readFirms(locals.api, url, slice);
  return {
    search,
    mayRegister: scopes.includes('members:manage'),
    // Null where the right is missing: the page explains it.
    firms: firms
      ? {
          rows: firms.edges.map(({ node }) => node),
          total: firms.totalCount,
          pageSize: PAGE_SIZE,
          pages: pageLinks(url, firms.pageInfo),
        }
      : null,
  };
};
