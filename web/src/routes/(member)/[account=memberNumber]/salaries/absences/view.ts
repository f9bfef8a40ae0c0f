import type { AbsenceOrder, AbsencesQuery, AbsenceView } from '$lib/graphql/generated/graphql';
import { listAddress } from '$lib/ui/list/pagination';
import { orderIn } from '$lib/ui/list/sort';

type Counts = NonNullable<NonNullable<AbsencesQuery['memberAccount']>['absenceCounts']>;

const views: Record<string, AbsenceView> = {
  retours: 'RETURNING',
  'a-demander': 'TO_REQUEST',
  passees: 'PAST',
};

/** The list that the address asks for; absences under way for every word that it does not know. */
export function viewOf(url: URL): AbsenceView {
  return views[url.searchParams.get('vue') ?? ''] ?? 'CURRENT';
}

/** The lists as links, with their counts. */
export function viewLinks(url: URL, current: AbsenceView, counts: Counts | null | undefined) {
  const link = (label: string, word: string, view: AbsenceView, count?: number) => ({
    ...{ label, count, href: listAddress(url, { vue: word }), current: current === view },
  });
  return [
    link('En cours et à venir', '', 'CURRENT', counts?.current),
    link('Retours attendus', 'retours', 'RETURNING', counts?.returning),
    link('Visites de reprise à demander', 'a-demander', 'TO_REQUEST', counts?.toRequest),
    link('Passées', 'passees', 'PAST'),
  ];
}

const orders: Record<string, AbsenceOrder> & { '': AbsenceOrder } = {
  '': 'DATE',
  debut: 'FIRST_DAY',
  nom: 'NAME',
};

/** How the absences that the address asks for are ordered. */
export const orderOf = (url: URL): AbsenceOrder => orderIn(url, orders);
