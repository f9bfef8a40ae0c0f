import { ServiceMemberDocument } from '$lib/graphql/generated/graphql';
import { error } from '@sveltejs/kit';
import { formatMemberNumber } from '$lib/format/identifiers';
import type { Api } from '$lib/server/api';
import { missingParts } from '$lib/server/missing-parts';

/** A member as the register shows it, and whether the caller keeps the register. */
export async function registeredMember(api: Api, memberNumber: string) {
  const answer = await api.query(ServiceMemberDocument, { memberNumber });
  const { data } = answer;
  return {
    member: data.memberAccount ?? memberUnknown(memberNumber),
    mayRegister: (data.viewer?.scopes ?? []).includes('members:manage'),
    idempotencyKey: crypto.randomUUID(),
    missing: missingParts(answer),
  };
}

/** The service sees every member: a number that leads to none is none. */
export function memberUnknown(memberNumber: string): never {
  error(404, {
    kind: 'not-found',
    title: 'Adhérent inconnu',
    message: `Aucun adhérent ne porte le numéro ${formatMemberNumber(memberNumber)}.`,
  });
}
