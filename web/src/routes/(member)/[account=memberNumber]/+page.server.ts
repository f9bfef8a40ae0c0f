import { DashboardDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import type { PageServerLoad } from './$types';
import { paperwork } from './dashboard/paperwork';
import { toDos } from './dashboard/to-do';

export const load: PageServerLoad = async ({ locals, params }) => {
  const answer = await locals.api.query(DashboardDocument, { memberNumber: params.account });
  const { data } = answer;
  const account = data.memberAccount ?? accountNotFound();
  const today = parisDay(new Date());
  const scopes = data.viewer?.access?.scopes ?? [];
  const base = `/${params.account}`;
  const invoices = account.openInvoices && [
    ...(account.overdueInvoices?.edges ?? []),
    ...account.openInvoices.edges,
  ];
  return {
    firstName: data.viewer?.user?.firstName ?? null,
    accountName: account.name,
    mayWrite: scopes.includes('employees:write'),
    moreToDo: account.toPlan?.pageInfo.hasNextPage ?? false,
    toDos: [
      ...toDos(account, base, today),
      ...paperwork(account, data.declarationCampaign, scopes, base, today),
    ].sort((one, other) => one.date.localeCompare(other.date)),
    invoicesReadable: Boolean(account.overdueInvoices),
    headcount: account.headcount ?? null,
    visitCounts: account.visitCounts ?? null,
    upcoming: account.upcoming?.edges.map(({ node }) => node) ?? null,
    balance: account.balance ?? null,
    documents: account.sharedDocuments?.edges.map(({ node }) => node) ?? null,
    invoices: invoices?.map(({ node }) => node).slice(0, 3) ?? null,
    missing: missingParts(answer),
    today,
  };
};
