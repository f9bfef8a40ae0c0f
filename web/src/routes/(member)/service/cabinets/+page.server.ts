import { ServiceFirmsDocument } from '$lib/graphql/generated/graphql';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const { data } = await locals.api.query(ServiceFirmsDocument, {
    ...{ first: PAGE_SIZE, after: cursorOf(url), search: search || null },
  });
  return {
    search,
    mayRegister: (data.viewer?.scopes ?? []).includes('members:manage'),
    // Null where the right is missing: the page explains it.
    firms: data.firms
      ? {
          rows: data.firms.edges.map(({ node }) => node),
          total: data.firms.totalCount,
          pageSize: PAGE_SIZE,
          pages: pageLinks(url, data.firms.pageInfo),
        }
      : null,
  };
};
