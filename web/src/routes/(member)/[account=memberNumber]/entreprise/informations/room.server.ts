import { CompanyRoomDocument, RoomAccountDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { accountNotFound } from '$lib/server/not-found';

/** The account as all pages of this room show it. */
export async function companyRoom(api: Api, memberNumber: string) {
  const { data } = await api.query(CompanyRoomDocument, { memberNumber });
  const account = data.memberAccount ?? accountNotFound();
  const scopes = data.viewer?.access?.scopes ?? [];
  return { account, mayWrite: scopes.includes('account:write') };
}

/** Identifier of the account, for a command about it. */
export async function roomAccountId(api: Api, memberNumber: string): Promise<string> {
  const { data } = await api.query(RoomAccountDocument, { memberNumber });
  return data.memberAccount?.id ?? accountNotFound();
}
