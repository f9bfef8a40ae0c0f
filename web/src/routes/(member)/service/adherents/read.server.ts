import { ServiceMembersDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import type { Slice } from '$lib/ui/list/pagination';
import { viewOf } from './views';

/** The accounts of the register that an address asks for. */
export async function readMembers(api: App.Locals['api'], url: URL, slice: Slice) {
  const { value: view, state } = viewOf(url);
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const answer = await api.query(ServiceMembersDocument, {
    ...{ search: search || null, membership: state, ...slice },
  });
  return {
    ...{ search, view, scopes: answer.data.viewer?.scopes ?? [] },
    members: answer.data.memberAccounts,
    missing: missingParts(answer),
  };
}
