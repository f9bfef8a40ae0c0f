import { UsersDocument, type UserState } from '$lib/graphql/generated/graphql';
import { asksForCompany } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import type { Slice } from '$lib/ui/list/pagination';

const views: Record<string, UserState> = { termines: 'ENDED', supprimes: 'REMOVED' };

/** The users that an address asks for, of an account or of its company's accounts together. */
export async function readUsers(
  api: App.Locals['api'],
  memberNumber: string,
  url: URL,
  slice: Slice,
) {
  const wholeCompany = asksForCompany(url);
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const view = url.searchParams.get('vue') ?? '';
  const answer = await api.query(UsersDocument, {
    ...{ memberNumber, wholeCompany, ...slice },
    ...{ search: search || undefined, state: views[view] },
  });
  const account = answer.data.memberAccount ?? accountNotFound();
  const { company } = account;
  const scopes = answer.data.viewer?.access?.scopes ?? [];
  const users =
    wholeCompany && company ? company.users : openHere(account.users, scopes, 'users:manage');
  return {
    ...{ account, wholeCompany, search, view },
    /** Null where the right is missing. */
    users,
    missing: missingParts(answer),
  };
}
