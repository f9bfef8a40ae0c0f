import { AccountRequestsDocument } from '$lib/graphql/generated/graphql';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
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
  const scopes = data.viewer?.access?.scopes ?? [];
  const requests = openHere(account.accessRequests, scopes, 'users:manage');
  return {
    accountName: account.name,
    done: url.searchParams.get('fait'),
    // Null where the right is missing: the page explains it.
    requests: requests && {
      rows: requests.edges.flatMap(({ node }) => node ?? []),
      total: requests.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, requests.pageInfo),
    },
  };
};
