import { SignInWaysDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';

/** What the service offers; the code by mail where it cannot be told, since that one always works. */
export async function readWays(api: Api): Promise<{ password: boolean; passkey: boolean }> {
  const { data } = await api.query(SignInWaysDocument, {}, ['signInWays']);
  const { password = false, passkey = false } = data.signInWays ?? {};
  return { password, passkey };
}
