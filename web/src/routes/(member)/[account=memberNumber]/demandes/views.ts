import type { VisitRequestOrder, VisitRequestState } from '$lib/graphql/generated/graphql';
import { listAddress } from '$lib/ui/list/pagination';
import { orderIn, orderTabs } from '$lib/ui/list/sort';

const views: Record<string, VisitRequestState[]> = {
  '': ['SENT', 'IN_PROGRESS'],
  acceptees: ['ACCEPTED'],
  'non-retenues': ['REJECTED', 'WITHDRAWN'],
  toutes: [],
};

/** Which requests the address asks for; those under way without a word. */
export function viewOf(url: URL): { word: string; states: VisitRequestState[] } {
  const word = url.searchParams.get('vue') ?? '';
  const states = Object.hasOwn(views, word) ? views[word] : undefined;
  return states ? { word, states } : { word: '', states: ['SENT', 'IN_PROGRESS'] };
}

export function viewTabs(url: URL, open: number | undefined) {
  const current = viewOf(url).word;
  const tab = (label: string, word: string, count?: number) => ({
    ...{ label, count, href: listAddress(url, { vue: word }), current: current === word },
  });
  return [
    tab('En cours', '', open),
    tab('Acceptées', 'acceptees'),
    tab('Non retenues ou retirées', 'non-retenues'),
    tab('Toutes', 'toutes'),
  ];
}

const orders: Record<string, VisitRequestOrder> & { '': VisitRequestOrder } = {
  '': 'NEWEST',
  anciennes: 'OLDEST',
  promesse: 'PROMISED_ON',
};

/** How the requests that the address asks for are ordered. */
export const orderOf = (url: URL): VisitRequestOrder => orderIn(url, orders);

export const requestOrders = (url: URL) =>
  orderTabs(url, {
    '': 'Les plus récentes',
    anciennes: 'Les plus anciennes',
    promesse: 'Par réponse promise',
  });
