import { ServiceRequestsDocument, type AccessRequestState } from '$lib/graphql/generated/graphql';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

const states: Record<string, AccessRequestState | undefined> = {
  '': 'OPEN',
  acceptees: 'APPROVED',
  refusees: 'REFUSED',
};

export const load: PageServerLoad = async ({ locals, url }) => {
  const view = url.searchParams.get('vue') ?? '';
  const { data } = await locals.api.query(ServiceRequestsDocument, {
    first: PAGE_SIZE,
    after: cursorOf(url),
    state: states[view] ?? 'OPEN',
  });
  return {
    done: url.searchParams.get('fait'),
    views: [
      { label: 'À traiter', value: '' },
      { label: 'Acceptées', value: 'acceptees' },
      { label: 'Refusées', value: 'refusees' },
    ].map(({ label, value }) => ({
      ...{ label, current: value === view },
      href: listAddress(url, { vue: value, fait: '' }),
    })),
    // Null where the right is missing: the page explains it.
    requests: data.accessRequests && {
      rows: data.accessRequests.edges.flatMap(({ node }) => node ?? []),
      total: data.accessRequests.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, data.accessRequests.pageInfo),
    },
  };
};
