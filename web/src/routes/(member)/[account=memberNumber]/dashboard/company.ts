import type { CompanyDashboardQuery } from '$lib/graphql/generated/graphql';
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
        ...{ ...toDo, id: `${id} ${toDo.id}` },
        ...(name ? { place: name } : {}),
      }));
    })
    .sort((one, other) => one.date.localeCompare(other.date));
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
