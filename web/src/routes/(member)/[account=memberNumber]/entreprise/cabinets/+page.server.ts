import { AccountMandatesDocument } from '$lib/graphql/generated/graphql';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import type { PageServerLoad } from './$types';

/** Mandates that the API gives at most. */
const MOST = 200;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(AccountMandatesDocument, {
    memberNumber: params.account,
  });
  const account = data.memberAccount ?? accountNotFound();
  // Null where the right is missing: the page explains it.
  const scopes = data.viewer?.access?.scopes ?? [];
  const mandates = openHere(account.mandates, scopes, 'users:manage');
  const standing = (state: string) => mandates?.filter((each) => each.state === state) ?? [];
  return {
    accountName: account.name,
    done: url.searchParams.get('fait'),
    allowed: mandates !== null,
    asked: standing('ASKED'),
    held: standing('ACCEPTED'),
    cut: (mandates?.length ?? 0) >= MOST,
    past: mandates?.filter(({ state }) => state !== 'ASKED' && state !== 'ACCEPTED') ?? [],
  };
};
