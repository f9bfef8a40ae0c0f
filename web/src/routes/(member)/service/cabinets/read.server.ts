import { ServiceFirmsDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import type { Slice } from '$lib/ui/list/pagination';

/** The firms that an address asks for. */
export async function readFirms(api: App.Locals['api'], url: URL, slice: Slice) {
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const answer = await api.query(ServiceFirmsDocument, { search: search || null, ...slice });
  return {
    ...{ search, scopes: answer.data.viewer?.scopes ?? [] },
    /** Null where the right is missing. */
    firms: answer.data.firms,
    missing: missingParts(answer),
  };
}
