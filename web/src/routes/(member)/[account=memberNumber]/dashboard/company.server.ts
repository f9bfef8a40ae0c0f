import {
  CompanyDashboardDocument,
  type CompanyDashboardQuery,
  CompanyOwnershipDocument,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import type { Api } from '$lib/server/api';
import { leftOut } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { beyondFirstPages, companyToDos } from './company';
import { dueFirst } from './due-first';
import { byDate, companyOwnershipToDos } from './ownership';

/** What waits in all establishments of a company that are open to the person. */
export async function readCompany(api: Api, memberNumber: string) {
  // Asked for beside the rest, which is as long as a document may be.
  const [answer, offered] = await Promise.all([
    api.query(CompanyDashboardDocument, { memberNumber }, ['declarationCampaign']),
    api.query(CompanyOwnershipDocument, { memberNumber }),
  ]);
  const { viewer, memberAccount, declarationCampaign } = answer.data;
  const { name, company } = memberAccount ?? accountNotFound();
  const accounts = company?.accounts ?? [];
  const today = parisDay(new Date());
  const beyond = company ? beyondFirstPages(company, memberNumber) : [];
  return {
    firstName: viewer?.user?.firstName ?? null,
    accountName: name,
    accounts,
    toDos: [
      ...(company ? companyToDos(company, declarationCampaign, today) : []),
      ...companyOwnershipToDos(offered.data.memberAccount?.company?.accounts, offered.data.viewer),
    ].sort(byDate),
    beyond,
    headcount: company?.headcount ?? null,
    visitCounts: company?.visitCounts ?? null,
    ...cardsOf(company),
    now: Date.now(),
    // What is closed on one of them is left to the page of the appointment, which says why.
    mayHandOver: accounts.every(({ access }) => access?.scopes.includes('summons:read')),
    invoicesReadable: Boolean(company?.overdueInvoices),
    withoutVisits: leftOut(accounts, partly(company?.visitedAccounts), 'visits:read'),
    withoutInvoices: leftOut(accounts, partly(company?.invoicedAccounts), 'invoices:read'),
    missing: missingParts(answer),
    today,
  };
}

type Company = NonNullable<CompanyDashboardQuery['memberAccount']>['company'];

/** What comes next, what is owed and what was published last; null where nobody may know. */
function cardsOf(company: Company) {
  return {
    upcoming: company?.upcoming?.edges.map(({ node }) => node) ?? null,
    documents: company?.sharedDocuments?.edges.map(({ node }) => node) ?? null,
    owed: company?.owed ?? null,
    unpaid: dueFirst(company?.overdueInvoices, company?.openInvoices),
  };
}

export type CompanyHome = Awaited<ReturnType<typeof readCompany>>;

/** Whoever may read it nowhere knows: it is in no menu of theirs. */
function partly<Account>(open: readonly Account[] | null | undefined) {
  return open?.length ? open : null;
}
