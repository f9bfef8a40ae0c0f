import { VisitRequestQueueCountsDocument } from '$lib/graphql/generated/graphql';
import { dayBefore, parisDay } from '$lib/format/paris';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { readQueue } from './read.server';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const slice = { first: PAGE_SIZE, after: cursorOf(url) };
  const day = parisDay(new Date());
  const [read, { data: counts }] = await Promise.all([
    readQueue(locals.api, url, slice),
    locals.api.query(VisitRequestQueueCountsDocument, { today: day, yesterday: dayBefore(day) }),
  ]);
  const { today, search, mine, promise, me, queue, missing } = read;
  const sort = url.searchParams.get('tri');
  const sorted = sort ? { tri: sort } : {};
  const rows = (queue?.edges ?? []).map(({ node }) => node);
  const view = (
    label: string,
    change: { vue: string; promesse: string },
    current: boolean,
    counted: { totalCount: number } | null,
  ) => ({
    ...{ label, current, count: counted?.totalCount },
    href: listAddress(url, { ...change, fait: '' }),
  });
  return {
    done: url.searchParams.get('fait'),
    ...{ today, search, everywhere: listAddress(url, { recherche: '', fait: '' }) },
    kept: { ...sorted, vue: mine ? 'miennes' : '', promesse: promise },
    views: [
      view('Toutes', { vue: '', promesse: '' }, !mine && !promise, counts.all),
      view('Les miennes', { vue: 'miennes', promesse: '' }, mine, counts.mine),
      view('En retard', { vue: '', promesse: 'depassee' }, promise === 'depassee', counts.late),
      view(
        'À répondre aujourd’hui',
        { vue: '', promesse: 'aujourd-hui' },
        promise === 'aujourd-hui',
        counts.today,
      ),
      { label: 'Remplacements', current: false, href: '/service/demandes/remplacements' },
    ],
    missing,
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
