import { DashboardDocument, type DashboardQuery } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import type { Api } from '$lib/server/api';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import { shownSteps } from '../../first-steps/step';
import { beyondFirstPage } from './beyond';
import { declarationState } from './declaration-state';
import { dueFirst } from './due-first';
import { stepsOf } from './first-steps';
import { byDate, ownershipToDos } from './ownership';
import { allToDos } from './paperwork';

type Account = NonNullable<DashboardQuery['memberAccount']>;

/** What a person finds of one account when they come in. */
export async function readAccount(api: Api, memberNumber: string) {
  const answer = await api.query(DashboardDocument, { memberNumber }, ['declarationCampaign']);
  const { data } = answer;
  const account = data.memberAccount ?? accountNotFound();
  const today = parisDay(new Date());
  const scopes = data.viewer?.access?.scopes ?? [];
  const base = `/${memberNumber}`;
  return {
    now: Date.now(),
    firstName: data.viewer?.user?.firstName ?? null,
    accountName: account.name,
    establishments: account.company?.accounts ?? [],
    mayWrite: scopes.includes('employees:write'),
    mayHandOver: scopes.includes('summons:read'),
    beyond: beyondFirstPage(account, base),
    toDos: [
      ...allToDos(account, data.declarationCampaign, scopes, base, today),
      ...ownershipToDos(account, data.viewer, base),
    ].sort(byDate),
    invoicesReadable: Boolean(account.overdueInvoices) && scopes.includes('invoices:read'),
    headcount: account.headcount ?? null,
    visitCounts: account.visitCounts ?? null,
    upcoming:
      openHere(account.upcoming, scopes, 'visits:read')?.edges.map(({ node }) => node) ?? null,
    balance: account.balance ?? null,
    declaration: mayDeclare(scopes)
      ? declarationState(account.declaration, data.declarationCampaign)
      : null,
    documents: account.sharedDocuments?.edges.map(({ node }) => node) ?? null,
    invoices: dueFirst(
      account.overdueInvoices,
      openHere(account.openInvoices, scopes, 'invoices:read'),
    ),
    steps: firstSteps(data, account, base),
    idempotencyKey: crypto.randomUUID(),
    missing: missingParts(answer),
    today,
  };
}

/** Whoever prepares it, signs it or may know what it costs. */
function mayDeclare(scopes: readonly string[]): boolean {
  return scopes.some((scope) => /^declaration:(prepare|validate|fee)$/.test(scope));
}

export type AccountHome = Awaited<ReturnType<typeof readAccount>>;

/** What to begin with, for the account's own people; null where there is nothing of it to show. */
function firstSteps({ viewer }: DashboardQuery, account: Account, base: string) {
  if (viewer?.kind !== 'USER') return null;
  return shownSteps(viewer, stepsOf(account, viewer.access?.scopes ?? [], base));
}
