import { AccountOfArchiveDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { accountNotFound } from '$lib/server/not-found';
import { archiveProblems } from './refusals';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(AccountOfArchiveDocument, {
    memberNumber: params.account,
  });
  const account = data.memberAccount ?? accountNotFound();
  const today = parisDay(new Date());
  return {
    accountName: account.name,
    mayRead: (data.viewer?.access?.scopes ?? []).includes('invoices:read'),
    from: url.searchParams.get('du') ?? `${today.slice(0, 4)}-01-01`,
    to: url.searchParams.get('au') ?? today,
    problems: archiveProblems(url.searchParams.get('motif')),
  };
};
