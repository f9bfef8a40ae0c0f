import { WorkplaceActionQueueDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { missingParts } from '$lib/server/missing-parts';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const planned = url.searchParams.get('vue') === 'prevues';
  const answer = await locals.api.query(WorkplaceActionQueueDocument, {
    ...{ first: PAGE_SIZE, after: cursorOf(url), planned },
  });
  const queue = answer.data.workplaceActionQueue;
  const view = (label: string, vue: string, current: boolean) => ({
    ...{ label, current, href: listAddress(url, { vue, fait: '' }) },
  });
  return {
    ...{ planned, done: url.searchParams.get('fait'), today: parisDay(new Date()) },
    views: [view('À traiter', '', !planned), view('Prévues', 'prevues', planned)],
    missing: missingParts(answer),
    // Null where the right is missing, or the actions are: the page explains it.
    actions: queue && {
      rows: queue.edges.map(({ node }) => node),
      total: queue.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, queue.pageInfo),
    },
  };
};
