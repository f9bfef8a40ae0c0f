import { redirect } from '@sveltejs/kit';
import { HomeDocument } from '$lib/graphql/generated/graphql';
import { readLastAccount } from '$lib/server/last-account';
import type { PageServerLoad } from './$types';

/** No account has this number: it asks for none. */
const NO_ACCOUNT = '0000000';

/** Leads whoever is of the service to its day; others to the account used last in this browser, if it is open to this person; to their firm; to the only account; or to the list. */
export const load: PageServerLoad = async ({ locals, cookies }) => {
  const lastAccount = readLastAccount(cookies) ?? NO_ACCOUNT;
  const { data } = await locals.api.query(HomeDocument, { lastAccount });
  const accesses = data.viewer?.accesses;
  const first = accesses?.edges[0]?.node.account?.memberNumber;
  if (data.viewer?.kind === 'STAFF') redirect(303, '/service');
  if (data.viewer?.access?.account) redirect(303, `/${lastAccount}`);
  if (data.viewer?.firm) redirect(303, '/cabinet');
  redirect(303, accesses?.totalCount === 1 && first ? `/${first}` : '/comptes');
};
