import type {
  StaffTodayMoneyQuery,
  StaffTodayPapersQuery,
  StaffTodayQuery,
  StaffTodayVisitsQuery,
} from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { parisDay } from '$lib/format/paris';
import type { Scope } from '$lib/rights/right';

/** What the service told of its lists; null where it may not be read, or cannot be for the moment. */
export type Told = Pick<
  StaffTodayQuery,
  'registrationChanges' | 'accessRequests' | 'secondFactorResets'
> &
  Pick<StaffTodayVisitsQuery, 'visitsToNote' | 'workplaceActionQueue'> &
  StaffTodayPapersQuery &
  StaffTodayMoneyQuery;

/** A list in which something waits for somebody of the service. */
export interface Task {
  href: string;
  count: number;
  label: string;
}

interface Kind {
  scope: Scope;
  href: string | ((told: Told) => string);
  count: (told: Told) => number | undefined;
  /** The figure is that of a list which is cut off. */
  cut?: true;
  words: readonly [one: string, many: string];
}

/** Rows that a list without pages has at most: there may be more of them. */
const mostRows = 200;

const rows = (list: readonly unknown[] | null | undefined) => list?.length;
const total = (page: { totalCount: number } | null | undefined) => page?.totalCount;

const kinds: readonly Kind[] = [
  {
    scope: 'visits:manage',
    href: ({ visitsToNote }) => dayToNote(visitsToNote?.[0]?.startsAt),
    ...{ count: (told) => rows(told.visitsToNote), cut: true },
    words: ['présence à noter', 'présences à noter'],
  },
  {
    ...{ scope: 'visits:manage', href: '/service/convocations' },
    ...{ count: (told) => rows(told.undeliveredSummonses), cut: true },
    words: ['convocation non remise', 'convocations non remises'],
  },
  {
    ...{ scope: 'visits:manage', href: '/service/documents' },
    ...{ count: (told) => rows(told.unmatchedPapers), cut: true },
    words: ['papier à rattacher', 'papiers à rattacher'],
  },
  {
    ...{ scope: 'visits:manage', href: '/service/actions' },
    count: (told) => total(told.workplaceActionQueue),
    words: ['action en entreprise demandée', 'actions en entreprise demandées'],
  },
  {
    ...{ scope: 'access:repair', href: '/service/acces' },
    count: (told) => total(told.accessRequests),
    words: ['demande d’accès', 'demandes d’accès'],
  },
  {
    ...{ scope: 'access:repair', href: '/service/acces/second-facteur' },
    count: (told) => total(told.secondFactorResets),
    words: [
      'retrait d’une seconde façon de se connecter',
      'retraits d’une seconde façon de se connecter',
    ],
  },
  {
    ...{ scope: 'account:write', href: '/service/siret' },
    count: (told) => total(told.registrationChanges),
    words: ['changement de SIRET', 'changements de SIRET'],
  },
  {
    ...{ scope: 'billing:manage', href: '/service/facturation/rejets' },
    count: (told) => total(told.rejectedInvoices),
    words: ['facture rejetée', 'factures rejetées'],
  },
  {
    ...{ scope: 'billing:manage', href: '/service/facturation/contestations' },
    count: (told) => total(told.chargeDisputes),
    words: ['contestation de frais', 'contestations de frais'],
  },
  {
    ...{ scope: 'billing:manage', href: '/service/facturation/cartes' },
    count: (told) => rows(told.unclearCheckouts),
    words: ['paiement par carte à vérifier', 'paiements par carte à vérifier'],
  },
];

/** The day that waits longest for somebody to say who came. */
function dayToNote(startsAt: string | null | undefined): string {
  return startsAt ? `/service/journee?jour=${parisDay(new Date(startsAt))}` : '/service/journee';
}

/** What the caller's roles may see to: what waits, with its figure, and the lists in which nothing does. */
export function tasksOf(told: Told, scopes: readonly string[]): { waiting: Task[]; quiet: Task[] } {
  const tasks = kinds.flatMap(({ scope, href, count, cut, words: [one, many] }) => {
    const waiting = scopes.includes(scope) ? count(told) : undefined;
    if (waiting === undefined) return [];
    const address = typeof href === 'string' ? href : href(told);
    const several = cut && waiting >= mostRows ? `${many} ou plus` : many;
    const label = waiting === 1 ? one : several;
    return { href: address, count: waiting, ...frenchTexts({ label }) };
  });
  return {
    waiting: tasks.filter(({ count }) => count > 0),
    quiet: tasks.filter(({ count }) => count === 0),
  };
}
