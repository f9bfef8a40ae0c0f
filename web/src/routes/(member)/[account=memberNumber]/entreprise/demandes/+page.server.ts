import { AccountRequestsDocument } from '$lib/graphql/generated/graphql';
import { accountNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 30;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(AccountRequestsDocument, {
    memberNumber: params.account,
    first: PAGE_SIZE,
    after: cursorOf(url),
  });
  const account = data.memberAccount ?? accountNotFound();
  return {
    accountName: account.name,
    done: url.searchParams.get('fait'),
    // Null where the right is missing: the page explains it.
    requests: account.accessRequests && {
      rows: account.accessRequests.edges.flatMap(({ node }) => node ?? []),
      total: account.accessRequests.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, account.accessRequests.pageInfo),
    },
  };
};
