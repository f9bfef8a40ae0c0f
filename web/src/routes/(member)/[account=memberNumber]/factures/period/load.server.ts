import { AccountOfArchiveDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { sendToAccount } from '$lib/server/establishment';
import { accountNotFound } from '$lib/server/not-found';
import { periodOf } from '../../../accounting/period';
import { periodProblems } from '../../../accounting/refusals';

/** What a page needs that asks for a period and hands out a file of it. */
export async function periodPage(api: App.Locals['api'], memberNumber: string, url: URL) {
  sendToAccount(url, memberNumber);
  const { data } = await api.query(AccountOfArchiveDocument, { memberNumber });
  const account = data.memberAccount ?? accountNotFound();
  return {
    accountName: account.name,
    accounts: account.company?.accounts ?? [],
    mayRead: (data.viewer?.access?.scopes ?? []).includes('invoices:read'),
    period: periodOf(url, parisDay(new Date())),
    problems: periodProblems(url.searchParams.get('motif')),
  };
}
