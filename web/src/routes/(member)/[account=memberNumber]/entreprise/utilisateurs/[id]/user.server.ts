import { UserFileDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { accountNotFound, userNotFound } from '$lib/server/not-found';

/** A user as their pages show them; null without the right to manage users. */
export async function userFile(api: Api, memberNumber: string, id: string) {
  const { data } = await api.query(UserFileDocument, { id, memberNumber });
  const account = data.memberAccount ?? accountNotFound();
  const givable = account.givableRoles?.map(({ code }) => code) ?? [];
  const roles = data.roles ?? [];
  if (givable.length === 0) return { user: null, isSelf: false, givable, roles };
  const user = data.accountUser;
  // A user of another account has their page there.
  if (!user || user.account?.memberNumber !== memberNumber) return userNotFound();
  return { user, isSelf: user.user?.id === data.viewer?.user?.id, givable, roles };
}
