import {
  MemberByNumberDocument,
  MembersMeantDocument,
  type MeantMemberFragment,
} from '$lib/graphql/generated/graphql';

/** Whom somebody means who types a number, a name, a city or a SIRET: the first six, and how many there are. */
export async function membersMeant(
  api: App.Locals['api'],
  typed: string,
): Promise<{ members: MeantMemberFragment[]; total: number }> {
  const search = typed.trim();
  if (search === '') return { members: [], total: 0 };
  // Whoever types a whole number means that one, although others may hold it in their SIRET.
  const memberNumber = search.replace(/[\s.-]/g, '');
  if (/^\d{7}$/.test(memberNumber)) {
    const { data } = await api.query(MemberByNumberDocument, { memberNumber });
    return {
      members: data.memberAccount ? [data.memberAccount] : [],
      total: data.memberAccount ? 1 : 0,
    };
  }
  const { data } = await api.query(MembersMeantDocument, { search });
  const { edges = [], totalCount = 0 } = data.memberAccounts ?? {};
  return { members: edges.map(({ node }) => node), total: totalCount };
}
