import { DashboardDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import type { PageServerLoad } from './$types';
import { toDos } from './dashboard/to-do';

export const load: PageServerLoad = async ({ locals, params }) => {
  const answer = await locals.api.query(DashboardDocument, { memberNumber: params.account });
  const { data } = answer;
  const account = data.memberAccount ?? accountNotFound();
  const today = parisDay(new Date());
  const invoices = account.openInvoices && [
    ...(account.overdueInvoices?.edges ?? []),
    ...account.openInvoices.edges,
  ];
  return {
    firstName: data.viewer?.user?.firstName ?? null,
    accountName: account.name,
    mayWrite: (data.viewer?.access?.scopes ?? []).includes('employees:write'),
    moreToDo: account.toPlan?.pageInfo.hasNextPage ?? false,
    toDos: toDos(account, `/${params.account}`, today),
    invoicesReadable: Boolean(account.overdueInvoices),
    headcount: account.headcount ?? null,
    visitCounts: account.visitCounts ?? null,
    upcoming: account.upcoming?.edges.map(({ node }) => node) ?? null,
    balance: account.balance ?? null,
    invoices: invoices?.map(({ node }) => node).slice(0, 3) ?? null,
    missing: missingParts(answer),
    today,
  };
};
