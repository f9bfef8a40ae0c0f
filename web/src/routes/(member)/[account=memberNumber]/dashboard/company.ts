import { plural } from '$lib/format/french';
import type { CompanyDashboardQuery } from '$lib/graphql/generated/graphql';
import { alone } from '../establishment/alone';
import { allToDos, type Campaign } from './paperwork';
import type { ToDo, Waiting } from './to-do';

type Company = NonNullable<NonNullable<CompanyDashboardQuery['memberAccount']>['company']>;
type Establishment = NonNullable<Company['accounts']>[number];

/** Everything that waits in the establishments of a company, earliest date first, each with the name of its own. */
export function companyToDos(company: Company, campaign: Campaign, today: string): ToDo[] {
  return (company.accounts ?? [])
    .flatMap((account) => {
      const { id, name, memberNumber, access } = account;
      const waiting = waitingAt(account, company);
      const scopes = access?.scopes ?? [];
      return allToDos(waiting, campaign, scopes, `/${memberNumber}`, today).map((toDo) => ({
        ...{ ...toDo, id: `${id} ${toDo.id}`, href: alone(toDo.href) },
        ...(name ? { place: name } : {}),
      }));
    })
    .sort((one, other) => one.date.localeCompare(other.date));
}

/** What waits in one place beyond what was read, and where the rest of it is. */
export interface Beyond {
  id: string;
  place: string;
  what: string;
  href: string;
}

/** Long lists of a company are read as far as their first page: how much more there is, and at whose establishment. */
export function beyondFirstPages(company: Company, here: string): Beyond[] {
  const { accounts, toPlan, returnVisits, overdueInvoices } = company;
  const places = (accounts ?? []).flatMap((account) => {
    const { id, name, memberNumber, visitCounts, absenceCounts } = account;
    const listed = waitingAt(account, company);
    const visits = toPlan?.pageInfo.hasNextPage
      ? (visitCounts?.toPlan ?? 0) - (listed.toPlan?.edges.length ?? 0)
      : 0;
    const returns = returnVisits?.pageInfo.hasNextPage
      ? (absenceCounts?.toRequest ?? 0) - (listed.returnVisits?.edges.length ?? 0)
      : 0;
    const what = [
      visits > 0 && plural(visits, 'visite à planifier', 'visites à planifier'),
      returns > 0 &&
        plural(returns, 'visite de reprise à demander', 'visites de reprise à demander'),
    ].filter((each) => each !== false);
    if (what.length === 0) return [];
    return { id, place: name ?? '', what: what.join(', '), href: alone(`/${memberNumber}`) };
  });
  const invoices = (overdueInvoices?.totalCount ?? 0) - (overdueInvoices?.edges.length ?? 0);
  if (invoices <= 0) return places;
  const what = plural(invoices, 'facture échue', 'factures échues');
  const href = `/${here}/factures?etat=en-retard&etablissement=tous`;
  return [...places, { id: 'factures', place: 'Toute l’entreprise', what, href }];
}

/** What the lists of the company hold of one establishment, as if it had been asked alone. */
function waitingAt(account: Establishment, company: Company): Waiting {
  const here = (of: { id: string } | null | undefined): boolean => of?.id === account.id;
  const { toPlan, returnVisits, openNotices, overdueInvoices } = company;
  const invoices = overdueInvoices?.edges.filter(({ node }) => here(node.account));
  return {
    ...account,
    toPlan: toPlan && {
      ...toPlan,
      edges: toPlan.edges.filter(({ node }) => here(node.account)),
    },
    returnVisits: returnVisits && {
      edges: returnVisits.edges.filter(({ node }) => here(node.employee?.account)),
    },
    openNotices: openNotices?.filter((notice) => here(notice.account)) ?? null,
    overdueInvoices: invoices ? { totalCount: invoices.length, edges: invoices } : null,
  };
}
