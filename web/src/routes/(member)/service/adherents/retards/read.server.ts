import { LateMembersDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import type { Slice } from '$lib/ui/list/pagination';

/** Members with people late for a visit, the most first, that an address asks for. */
export async function readLateMembers(api: App.Locals['api'], url: URL, slice: Slice) {
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const answer = await api.query(LateMembersDocument, { search: search || null, ...slice });
  return { search, members: answer.data.lateAccounts, missing: missingParts(answer) };
}
