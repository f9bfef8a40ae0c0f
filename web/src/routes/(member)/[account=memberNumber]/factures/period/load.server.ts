import { AccountOfArchiveDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { accountNotFound } from '$lib/server/not-found';
import { periodOf } from '../../../accounting/period';
import { periodProblems } from '../../../accounting/refusals';

/** What a page needs that asks for a period and hands out a file of it. */
export async function periodPage(api: App.Locals['api'], memberNumber: string, url: URL) {
  const { data } = await api.query(AccountOfArchiveDocument, { memberNumber });
  const account = data.memberAccount ?? accountNotFound();
  return {
    accountName: account.name,
    mayRead: (data.viewer?.access?.scopes ?? []).includes('invoices:read'),
    period: periodOf(url, parisDay(new Date())),
    problems: periodProblems(url.searchParams.get('motif')),
  };
}
