import { AccountOfArchiveDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { accountNotFound } from '$lib/server/not-found';
import { periodOf } from '../../../accounting/period';
import { periodProblems } from '../../../accounting/refusals';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(AccountOfArchiveDocument, {
    memberNumber: params.account,
  });
  const account = data.memberAccount ?? accountNotFound();
  return {
    accountName: account.name,
    mayRead: (data.viewer?.access?.scopes ?? []).includes('invoices:read'),
    period: periodOf(url, parisDay(new Date())),
    problems: periodProblems(url.searchParams.get('motif')),
  };
};
