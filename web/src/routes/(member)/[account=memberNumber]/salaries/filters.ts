import type {
  EmployeeOrder,
  EmployeeStatus,
  EmployeesQuery,
  FollowUpProfile,
} from '$lib/graphql/generated/graphql';
import { listAddress } from '$lib/ui/list/pagination';

type Headcount = NonNullable<NonNullable<EmployeesQuery['memberAccount']>['headcount']>;

const statuses: Record<string, EmployeeStatus> = {
  presents: 'ACTIVE',
  'a-venir': 'UPCOMING',
  sortis: 'CLOSED',
};

const profiles: Record<string, FollowUpProfile> = { si: 'SI', sia: 'SIA', sir: 'SIR' };

/** What the address asks of the list; words that it does not know are ignored. */
export interface EmployeeFilters {
  search: string;
  status: EmployeeStatus | undefined;
  profile: FollowUpProfile | undefined;
  order: EmployeeOrder;
}

export function filtersOf(url: URL): EmployeeFilters {
  const parameter = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  return {
    search: parameter('recherche').slice(0, 100),
    status: statuses[parameter('statut')],
    profile: profiles[parameter('profil')],
    order: parameter('tri') === 'entree' ? 'START_DATE' : 'NAME',
  };
}

/** Filters « Statut » and profile as links, with their counts. */
export function filterLinks(
  url: URL,
  filters: EmployeeFilters,
  headcount: Headcount | null | undefined,
) {
  const status = (label: string, word: string, count?: number) => ({
    label,
    count,
    href: listAddress(url, { statut: word }),
    current: filters.status === statuses[word],
  });
  const profile = (label: string, word: string, count?: number) => ({
    label,
    count,
    href: listAddress(url, { profil: word }),
    current: filters.profile === profiles[word],
  });
  return {
    statuses: [
      status(
        'Présents et à venir',
        '',
        headcount ? headcount.active + headcount.upcoming : undefined,
      ),
      status('Présents', 'presents', headcount?.active),
      status('À venir', 'a-venir', headcount?.upcoming),
      status('Sortis', 'sortis', headcount?.closed),
    ],
    profiles: [
      profile('Tous les suivis', ''),
      profile('SI simple', 'si', headcount?.si),
      profile('SIA adapté', 'sia', headcount?.sia),
      profile('SIR renforcé', 'sir', headcount?.sir),
    ],
  };
}
