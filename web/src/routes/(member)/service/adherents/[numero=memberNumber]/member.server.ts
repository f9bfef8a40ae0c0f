import { ServiceMemberDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';

/** A member as the register shows it, and whether the caller keeps the register. */
export async function registeredMember(api: Api, memberNumber: string) {
  const answer = await api.query(ServiceMemberDocument, { memberNumber });
  const { data } = answer;
  return {
    member: data.memberAccount ?? accountNotFound(),
    mayRegister: (data.viewer?.scopes ?? []).includes('members:manage'),
    idempotencyKey: crypto.randomUUID(),
    missing: missingParts(answer),
  };
}
