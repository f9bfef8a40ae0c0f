import { FirmMandatesDocument, type MandateState } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import type { Slice } from '$lib/ui/list/pagination';
import { states } from '../../mandate/words';
import { noFirm } from '../firm.server';

/** The mandates of the firm that an address asks for. */
export async function readMandates(api: App.Locals['api'], url: URL, slice: Slice) {
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const state = stateIn(url);
  const answer = await api.query(FirmMandatesDocument, {
    ...{ search: search || undefined, state, ...slice },
  });
  const firm = answer.data.viewer?.firm ?? noFirm();
  return { ...{ search, state, firm }, missing: missingParts(answer) };
}

function stateIn(url: URL): MandateState | undefined {
  const asked = url.searchParams.get('etat') ?? '';
  return asked in states ? (asked as MandateState) : undefined;
}
