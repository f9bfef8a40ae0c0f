import { VisitRequestQueueDocument } from '$lib/graphql/generated/graphql';
import { dayBefore, parisDay } from '$lib/format/paris';
import { missingParts } from '$lib/server/missing-parts';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

/** Days for which an answer was promised, as the address asks. */
const promises: Readonly<
  Record<string, (today: string) => { promisedFrom?: string; promisedUntil: string }>
> = {
  depassee: (today) => ({ promisedUntil: dayBefore(today) }),
  'aujourd-hui': (today) => ({ promisedFrom: today, promisedUntil: today }),
};

export const load: PageServerLoad = async ({ locals, url }) => {
  const today = parisDay(new Date());
  const promise = url.searchParams.get('promesse') ?? '';
  const promised = Object.hasOwn(promises, promise) ? promises[promise] : undefined;
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const mine = url.searchParams.get('vue') === 'miennes';
  const answer = await locals.api.query(VisitRequestQueueDocument, {
    ...{ first: PAGE_SIZE, after: cursorOf(url), mine, search, ...promised?.(today) },
  });
  const { visitRequestQueue: queue, viewer } = answer.data;
  const me = viewer?.user?.id;
  const rows = (queue?.edges ?? []).map(({ node }) => node);
  const view = (label: string, change: { vue: string; promesse: string }, current: boolean) => ({
    ...{ label, current, href: listAddress(url, { ...change, fait: '' }) },
  });
  return {
    done: url.searchParams.get('fait'),
    ...{ today, search, everywhere: listAddress(url, { recherche: '', fait: '' }) },
    kept: { vue: mine ? 'miennes' : '', promesse: promised ? promise : '' },
    views: [
      view('Toutes', { vue: '', promesse: '' }, !mine && !promised),
      view('Les miennes', { vue: 'miennes', promesse: '' }, mine),
      view('Promesse dépassée', { vue: '', promesse: 'depassee' }, promise === 'depassee'),
      view('Promises aujourd’hui', { vue: '', promesse: 'aujourd-hui' }, promise === 'aujourd-hui'),
      { label: 'Remplacements', current: false, href: '/service/demandes/remplacements' },
    ],
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
