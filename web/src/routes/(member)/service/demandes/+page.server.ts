import { VisitRequestQueueDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { missingParts } from '$lib/server/missing-parts';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

/** As many as one question may cost. The earliest promise comes first: what is late or due today is among them. */
const MOST = 100;

/** What the address asks of the promised day. */
const promises: Readonly<Record<string, (promised: string, today: string) => boolean>> = {
  depassee: (promised, today) => promised < today,
  'aujourd-hui': (promised, today) => promised === today,
};

export const load: PageServerLoad = async ({ locals, url }) => {
  const today = parisDay(new Date());
  const promise = url.searchParams.get('promesse') ?? '';
  const isPromised = Object.hasOwn(promises, promise) ? promises[promise] : undefined;
  const mine = url.searchParams.get('vue') === 'miennes';
  const answer = await locals.api.query(VisitRequestQueueDocument, {
    ...(isPromised ? { first: MOST } : { first: PAGE_SIZE, after: cursorOf(url) }),
    mine,
  });
  const { visitRequestQueue: queue, viewer } = answer.data;
  const me = viewer?.user?.id;
  const rows = (queue?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ promisedOn }) => !isPromised || (promisedOn && isPromised(promisedOn, today)));
  const view = (label: string, change: { vue: string; promesse: string }, current: boolean) => ({
    ...{ label, current, href: listAddress(url, { ...change, fait: '' }) },
  });
  return {
    done: url.searchParams.get('fait'),
    today,
    views: [
      view('Toutes', { vue: '', promesse: '' }, !mine && !isPromised),
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
      total: isPromised ? rows.length : queue.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, isPromised ? { hasNextPage: false } : queue.pageInfo),
    },
  };
};
