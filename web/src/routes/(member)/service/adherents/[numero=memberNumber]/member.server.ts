import { ServiceMemberDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { accountNotFound } from '$lib/server/not-found';

/** A member as the register shows it, and whether the caller keeps the register. */
export async function registeredMember(api: Api, memberNumber: string) {
  const { data } = await api.query(ServiceMemberDocument, { memberNumber });
  return {
    member: data.memberAccount ?? accountNotFound(),
    mayRegister: (data.viewer?.scopes ?? []).includes('members:manage'),
    mayAssist: (data.viewer?.scopes ?? []).includes('members:view'),
    idempotencyKey: crypto.randomUUID(),
  };
}
