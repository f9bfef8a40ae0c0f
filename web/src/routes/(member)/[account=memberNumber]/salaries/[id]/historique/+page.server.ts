import { TimelineDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { employeeNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { byMonth } from './history.server';
import { topicLinks, topicOf } from './topics';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const answer = await locals.api.query(TimelineDocument, {
    ...{ id: params.id, first: PAGE_SIZE },
    ...{ after: cursorOf(url), topic: topicOf(url) },
  });
  const { data, denied } = answer;
  const { employee } = data;
  const closed = !employee && denied.some(({ coordinate }) => coordinate === 'Query.employee');
  if (!closed && employee?.account?.memberNumber !== params.account) employeeNotFound();
  const timeline = employee?.timeline;
  return {
    employee: employee ?? null,
    topics: topicLinks(url),
    missing: missingParts(answer),
    timeline: timeline && {
      months: byMonth(timeline.edges.map(({ node }) => node)),
      shown: timeline.edges.length,
      total: timeline.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, timeline.pageInfo),
    },
  };
};
