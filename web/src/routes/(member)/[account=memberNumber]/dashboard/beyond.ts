import type { DashboardQuery } from '$lib/graphql/generated/graphql';
import { plural } from '$lib/format/french';

type Account = Pick<
  NonNullable<DashboardQuery['memberAccount']>,
  'toPlan' | 'visitCounts' | 'returnVisits' | 'absenceCounts' | 'overdueInvoices'
>;

/** What waits beyond what the home page has read, and the list that holds all of it. */
export interface More {
  count: number;
  what: string;
  href: string;
}

/** Long lists of an account are read as far as their first page: how much more there is of each. */
export function beyondFirstPage(account: Account, base: string): More[] {
  const { toPlan, visitCounts, returnVisits, absenceCounts, overdueInvoices } = account;
  const visits = toPlan?.pageInfo.hasNextPage
    ? (visitCounts?.toPlan ?? 0) - toPlan.edges.length
    : 0;
  const returns = (absenceCounts?.toRequest ?? 0) - (returnVisits?.edges.length ?? 0);
  const invoices = (overdueInvoices?.totalCount ?? 0) - (overdueInvoices?.edges.length ?? 0);
  return [
    {
      count: visits,
      what: plural(visits, 'autre visite à planifier', 'autres visites à planifier'),
      href: `${base}/visites?vue=a-planifier`,
    },
    {
      count: returns,
      what: plural(returns, 'autre reprise à préparer', 'autres reprises à préparer'),
      href: `${base}/salaries/absences?vue=a-demander`,
    },
    {
      count: invoices,
      what: plural(invoices, 'autre facture échue', 'autres factures échues'),
      href: `${base}/factures?etat=en-retard`,
    },
  ].filter(({ count }) => count > 0);
}
