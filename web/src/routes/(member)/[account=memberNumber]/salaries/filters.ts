import type {
  EmployeeOrder,
  EmployeeStatus,
  EmployeeVisits,
  FollowUpProfile,
  ListHeadcountFragment,
} from '$lib/graphql/generated/graphql';
import { listAddress } from '$lib/ui/list/pagination';
import { orderIn } from '$lib/ui/list/sort';

const statuses: Record<string, EmployeeStatus> = {
  presents: 'ACTIVE',
  'a-venir': 'UPCOMING',
  sortis: 'CLOSED',
};

const profiles: Record<string, FollowUpProfile> = { si: 'SI', sia: 'SIA', sir: 'SIR' };

const visitFilters: Record<string, EmployeeVisits> = {
  'en-retard': 'OVERDUE',
  bientot: 'DUE_SOON',
  'a-jour': 'UP_TO_DATE',
  'a-planifier': 'TO_PLAN',
  'rendez-vous': 'PLANNED',
  aucune: 'NONE',
};

const orders: Record<string, EmployeeOrder> & { '': EmployeeOrder } = {
  '': 'NAME',
  entree: 'START_DATE',
  'date-legale': 'LEGAL_DATE',
  'rendez-vous': 'APPOINTMENT',
};

/** Parameters of the address that a filter sets; the page is none of them. */
export const filterNames = ['recherche', 'statut', 'profil', 'visites', 'poste', 'etablissement'];

/** What the address asks of the list; words that it does not know are ignored. */
export interface EmployeeFilters {
  search: string;
  status: EmployeeStatus | undefined;
  profile: FollowUpProfile | undefined;
  visits: EmployeeVisits | undefined;
  jobTitle: string;
  wholeCompany: boolean;
  order: EmployeeOrder;
}

export function filtersOf(url: URL): EmployeeFilters {
  const parameter = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  return {
    search: parameter('recherche').slice(0, 100),
    status: statuses[parameter('statut')],
    profile: profiles[parameter('profil')],
    visits: visitFilters[parameter('visites')],
    jobTitle: parameter('poste').slice(0, 120),
    wholeCompany: parameter('etablissement') === 'tous',
    order: orderIn(url, orders),
  };
}

/** The filters as the API takes them. */
export function asked({ search, status, profile, visits, jobTitle }: EmployeeFilters) {
  return {
    search: search || undefined,
    status,
    profile,
    visits,
    jobTitle: jobTitle || undefined,
  };
}

/**
 * Filters that are a choice between few, as links with their counts. Everybody is counted: beside another filter the
 * counts would promise rows that the list does not show, and there are none.
 */
export function filterLinks(url: URL, known: ListHeadcountFragment | null | undefined) {
  const narrowedBeside = (group: string) =>
    ['recherche', 'statut', 'profil', 'visites', 'poste'].some(
      (name) => name !== group && url.searchParams.get(name)?.trim(),
    );
  const countsOf = (group: string) => (narrowedBeside(group) ? null : known);
  const link = (name: string) => (label: string, word: string, count?: number | null) => ({
    label,
    count: count ?? undefined,
    href: listAddress(url, { [name]: word }),
    current: (url.searchParams.get(name)?.trim() ?? '') === word,
  });
  const [status, profile, visits] = [link('statut'), link('profil'), link('visites')];
  const [everybody, followed, due] = [countsOf('statut'), countsOf('profil'), countsOf('visites')];
  return {
    statuses: [
      status('Présents et à venir', '', everybody && everybody.active + everybody.upcoming),
      status('Présents', 'presents', everybody?.active),
      status('À venir', 'a-venir', everybody?.upcoming),
      status('Sortis', 'sortis', everybody?.closed),
    ],
    profiles: [
      profile('Tous les suivis', ''),
      profile('SI simple', 'si', followed?.si),
      profile('SIA adapté', 'sia', followed?.sia),
      profile('SIR renforcé', 'sir', followed?.sir),
    ],
    visits: [
      visits('Toutes les visites', ''),
      visits('En retard', 'en-retard', due?.overdue),
      visits('Bientôt', 'bientot', due?.dueSoon),
      visits('À jour', 'a-jour', due?.upToDate),
      visits('À planifier', 'a-planifier'),
      visits('Rendez-vous pris', 'rendez-vous'),
      visits('Aucune prévue', 'aucune'),
    ],
  };
}

/** Each filter in use, in words, with the address of the list without it. */
export function activeFilters(url: URL): { label: string; href: string }[] {
  const { statuses, profiles, visits } = filterLinks(url, null);
  const chosen = (links: typeof statuses) => links.slice(1).find(({ current }) => current)?.label;
  const words: Record<string, string | undefined> = {
    recherche: quoted(url.searchParams.get('recherche')),
    statut: chosen(statuses),
    profil: chosen(profiles),
    visites: chosen(visits)?.concat(' (visites)'),
    poste: url.searchParams.get('poste')?.trim(),
    etablissement: filtersOf(url).wholeCompany ? 'Toute l’entreprise' : undefined,
  };
  return Object.entries(words).flatMap(([name, label]) =>
    label ? [{ label, href: without(url, name) }] : [],
  );
}

/** The address without a filter. That of one establishment is a choice, too: silence would keep that of all. */
function without(url: URL, name: string): string {
  const href = listAddress(url, { [name]: '' });
  if (name !== 'etablissement') return href;
  return `${href}${href.includes('?') ? '&' : '?'}etablissement=`;
}

function quoted(text: string | null): string | undefined {
  return text?.trim() ? `« ${text.trim()} »` : undefined;
}
