import { ServiceChangesDocument } from '$lib/graphql/generated/graphql';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { viewOf, views } from './views';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const view = viewOf(url);
  const { data } = await locals.api.query(ServiceChangesDocument, {
    ...{ first: PAGE_SIZE, after: cursorOf(url), state: view.state },
  });
  return {
    open: view.state === 'OPEN',
    done: url.searchParams.get('fait'),
    views: views.map(({ label, value }) => ({
      ...{ label, current: value === view.value },
      href: listAddress(url, { vue: value, fait: '' }),
    })),
    // Null where the right is missing: the page explains it.
    changes: data.registrationChanges && {
      rows: data.registrationChanges.edges.flatMap(({ node }) => node ?? []),
      total: data.registrationChanges.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, data.registrationChanges.pageInfo),
    },
  };
};
