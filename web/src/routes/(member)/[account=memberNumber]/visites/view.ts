import type { VisitsQuery, VisitView } from '$lib/graphql/generated/graphql';
import { listAddress } from '$lib/ui/list/pagination';

type Counts = NonNullable<NonNullable<VisitsQuery['memberAccount']>['visitCounts']>;

const views: Record<string, VisitView> = { 'a-planifier': 'TO_PLAN', passees: 'PAST' };

/** Which list the address asks for; the appointments to come without a word. */
export function viewOf(url: URL): VisitView {
  return views[url.searchParams.get('vue') ?? ''] ?? 'UPCOMING';
}

export function viewTabs(url: URL, counts: Counts | null | undefined) {
  const current = viewOf(url);
  const tab = (label: string, word: string, view: VisitView, count?: number) => ({
    label,
    count,
    href: listAddress(url, { vue: word }),
    current: current === view,
  });
  return [
    tab('À venir', '', 'UPCOMING', counts?.upcoming),
    tab('À planifier', 'a-planifier', 'TO_PLAN', counts?.toPlan),
    tab('Passées', 'passees', 'PAST'),
  ];
}
