import { RejectedInvoicesDocument } from '$lib/graphql/generated/graphql';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(RejectedInvoicesDocument, { after: cursorOf(url) });
  const { rejectedInvoices: rejected } = data;
  return {
    rejected: rejected && {
      rows: rejected.edges.map(({ node }) => node),
      total: rejected.totalCount,
      pages: pageLinks(url, rejected.pageInfo),
    },
  };
};
