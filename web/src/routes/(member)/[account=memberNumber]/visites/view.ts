import type {
  ListCountsFragment,
  VisitOrder,
  VisitUrgency,
  VisitView,
} from '$lib/graphql/generated/graphql';
import { listAddress } from '$lib/ui/list/pagination';
import { orderIn, orderTabs } from '$lib/ui/list/sort';

/** What is shown as a list. */
export type ListView = Exclude<VisitView, 'CALENDAR'>;

const views: Record<string, ListView> = { 'a-planifier': 'TO_PLAN', passees: 'PAST' };

/** Which list the address asks for; the appointments to come without a word. */
export function viewOf(url: URL): ListView {
  return views[url.searchParams.get('vue') ?? ''] ?? 'UPCOMING';
}

/** The lists of an account, and its calendar; the choice of establishments stays. */
export function viewTabs(
  url: URL,
  memberNumber: string,
  counts: ListCountsFragment | null | undefined,
) {
  const list = `/${memberNumber}/visites`;
  const calendar = `${list}/calendrier`;
  const current = url.pathname === calendar ? null : viewOf(url);
  const at = (path: string, word: string) =>
    listAddress(new URL(path + url.search, url), { vue: word, delai: '', mois: '' });
  const tab = (label: string, word: string, view: ListView, count?: number) => ({
    ...{ label, count, href: at(list, word), current: current === view },
  });
  return [
    tab('À venir', '', 'UPCOMING', counts?.upcoming),
    tab('À planifier', 'a-planifier', 'TO_PLAN', counts?.toPlan),
    tab('Passées', 'passees', 'PAST'),
    { label: 'Calendrier', href: at(calendar, ''), current: current === null },
  ];
}

const urgencies: Record<string, VisitUrgency> = {
  'en-retard': 'OVERDUE',
  bientot: 'DUE_SOON',
  'a-jour': 'IN_TIME',
};

/** How the visits asked for stand with the law; all of them without a word, and for the past. */
export function urgencyOf(url: URL): VisitUrgency | null {
  if (viewOf(url) === 'PAST') return null;
  return urgencies[url.searchParams.get('delai') ?? ''] ?? null;
}

/** Filters of a list of open visits by legal date. */
export function urgencyTabs(url: URL) {
  const current = urgencyOf(url);
  const tab = (label: string, word: string) => ({
    ...{ label, href: listAddress(url, { delai: word }) },
    current: current === (urgencies[word] ?? null),
  });
  return [
    tab('Toutes', ''),
    tab('En retard', 'en-retard'),
    tab('Bientôt', 'bientot'),
    tab('À jour', 'a-jour'),
  ];
}

const orders: Record<string, VisitOrder> & { '': VisitOrder } = {
  '': 'DATE',
  'date-legale': 'LEGAL_DATE',
  nom: 'NAME',
};

/** How the list that the address asks for is ordered. */
export const orderOf = (url: URL): VisitOrder => orderIn(url, orders);

/** The orders of the list as links; without an appointment, the legal date is the date. */
export function visitOrders(url: URL) {
  return orderTabs(
    url,
    viewOf(url) === 'TO_PLAN'
      ? { '': 'Par date légale', nom: 'Par nom' }
      : { '': 'Par date', 'date-legale': 'Par date légale', nom: 'Par nom' },
  );
}
