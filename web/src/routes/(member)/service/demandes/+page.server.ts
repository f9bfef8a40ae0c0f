import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { readQueue } from './read.server';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const slice = { first: PAGE_SIZE, after: cursorOf(url) };
  const read = await readQueue(locals.api, url, slice);
  const { today, search, mine, promise, me, queue, missing } = read;
  const sort = url.searchParams.get('tri');
  const sorted = sort ? { tri: sort } : {};
  const rows = (queue?.edges ?? []).map(({ node }) => node);
  const view = (label: string, change: { vue: string; promesse: string }, current: boolean) => ({
    ...{ label, current, href: listAddress(url, { ...change, fait: '' }) },
  });
  return {
    done: url.searchParams.get('fait'),
    ...{ today, search, everywhere: listAddress(url, { recherche: '', fait: '' }) },
    kept: { ...sorted, vue: mine ? 'miennes' : '', promesse: promise },
    views: [
      view('Toutes', { vue: '', promesse: '' }, !mine && !promise),
      view('Les miennes', { vue: 'miennes', promesse: '' }, mine),
      view('Promesse dépassée', { vue: '', promesse: 'depassee' }, promise === 'depassee'),
      view('Promises aujourd’hui', { vue: '', promesse: 'aujourd-hui' }, promise === 'aujourd-hui'),
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
