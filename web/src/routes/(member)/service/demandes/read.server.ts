import { VisitRequestQueueDocument, type VisitRequestOrder } from '$lib/graphql/generated/graphql';
import { dayBefore, parisDay } from '$lib/format/paris';
import { missingParts } from '$lib/server/missing-parts';
import type { Slice } from '$lib/ui/list/pagination';
import { orderIn } from '$lib/ui/list/sort';

/** Days for which an answer was promised, as the address asks. */
const promises: Readonly<
  Record<string, (today: string) => { promisedFrom?: string; promisedUntil: string }>
> = {
  depassee: (today) => ({ promisedUntil: dayBefore(today) }),
  'aujourd-hui': (today) => ({ promisedFrom: today, promisedUntil: today }),
};

const orders: Record<string, VisitRequestOrder> & { '': VisitRequestOrder } = {
  '': 'PROMISED_ON',
  envoi: 'OLDEST',
};

/** The requests for visits that wait for an answer, as an address asks for them. */
export async function readQueue(api: App.Locals['api'], url: URL, slice: Slice) {
  const today = parisDay(new Date());
  const asked = url.searchParams.get('promesse') ?? '';
  const promised = Object.hasOwn(promises, asked) ? promises[asked] : undefined;
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const mine = url.searchParams.get('vue') === 'miennes';
  const answer = await api.query(VisitRequestQueueDocument, {
    ...{ mine, search, ...promised?.(today), ...slice },
    orderBy: orderIn(url, orders),
  });
  const { visitRequestQueue: queue, viewer } = answer.data;
  return {
    ...{ today, search, mine, promise: promised ? asked : '', me: viewer?.user?.id },
    /** Null where the right is missing, or the requests are. */
    queue,
    missing: missingParts(answer),
  };
}
