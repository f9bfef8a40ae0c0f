import { ServiceMembersDocument, type MemberAccountOrder } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import type { Slice } from '$lib/ui/list/pagination';
import { orderIn } from '$lib/ui/list/sort';
import { viewOf } from './views';

const orders: Record<string, MemberAccountOrder> & { '': MemberAccountOrder } = {
  '': 'NAME',
  numero: 'MEMBER_NUMBER',
  ville: 'CITY',
};

/** The accounts of the register that an address asks for. */
export async function readMembers(api: App.Locals['api'], url: URL, slice: Slice) {
  const { value: view, state } = viewOf(url);
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const answer = await api.query(ServiceMembersDocument, {
    ...{ search: search || null, membership: state, ...slice },
    orderBy: orderIn(url, orders),
  });
  const { viewer, memberAccounts } = answer.data;
  return {
    ...{ search, view, scopes: viewer?.scopes ?? [] },
    /** Null for whoever is not of the service: the API lists to each the accounts that are open to them. */
    members: viewer?.kind === 'STAFF' ? memberAccounts : null,
    missing: missingParts(answer),
  };
}
