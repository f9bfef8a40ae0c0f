import { redirect } from '@sveltejs/kit';
import { AccountListDocument } from '$lib/graphql/generated/graphql';
import { readLastAccount } from '$lib/server/last-account';
import type { PageServerLoad } from './$types';

/** Leads to the account used last, to the only one, or to the list. */
export const load: PageServerLoad = async ({ locals, cookies }) => {
  const { data } = await locals.api.query(AccountListDocument, { first: 2 });
  const accesses = data.viewer?.accesses;
  const only = accesses?.edges[0]?.node.account?.memberNumber;
  if (accesses?.totalCount === 1 && only) redirect(303, `/${only}`);
  const last = readLastAccount(cookies);
  redirect(303, last && accesses?.totalCount ? `/${last}` : '/comptes');
};
