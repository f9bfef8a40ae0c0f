import type { ListCountsFragment, VisitUrgency, VisitView } from '$lib/graphql/generated/graphql';
import { listAddress } from '$lib/ui/list/pagination';

const views: Record<string, VisitView> = { 'a-planifier': 'TO_PLAN', passees: 'PAST' };

/** Which list the address asks for; the appointments to come without a word. */
export function viewOf(url: URL): VisitView {
  return views[url.searchParams.get('vue') ?? ''] ?? 'UPCOMING';
}

export function viewTabs(url: URL, counts: ListCountsFragment | null | undefined) {
  const current = viewOf(url);
  const tab = (label: string, word: string, view: VisitView, count?: number) => ({
    label,
    count,
    href: listAddress(url, { vue: word, delai: '' }),
    current: current === view,
  });
  return [
    tab('À venir', '', 'UPCOMING', counts?.upcoming),
    tab('À planifier', 'a-planifier', 'TO_PLAN', counts?.toPlan),
    tab('Passées', 'passees', 'PAST'),
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
