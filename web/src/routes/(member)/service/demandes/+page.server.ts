import { VisitRequestQueueDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { missingParts } from '$lib/server/missing-parts';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const mine = url.searchParams.get('vue') === 'miennes';
  const answer = await locals.api.query(VisitRequestQueueDocument, {
    ...{ first: PAGE_SIZE, after: cursorOf(url), mine },
  });
  const { visitRequestQueue: queue, viewer } = answer.data;
  const me = viewer?.user?.id;
  const rows = queue?.edges.map(({ node }) => node) ?? [];
  const view = (label: string, vue: string, current: boolean) => ({
    ...{ label, current, href: listAddress(url, { vue, fait: '' }) },
  });
  return {
    done: url.searchParams.get('fait'),
    today: parisDay(new Date()),
    views: [view('Toutes', '', !mine), view('Les miennes', 'miennes', mine)],
    missing: missingParts(answer),
    // Null where the right is missing, or the requests are: the page explains it.
    requests: queue && {
      rows,
      // What a colleague answers, or the member, is not for whoever looks for work.
      next: rows.find(
        ({ waitsFor, assignee }) => waitsFor === 'SERVICE' && (!assignee || assignee.id === me),
      ),
      total: queue.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, queue.pageInfo),
    },
  };
};
