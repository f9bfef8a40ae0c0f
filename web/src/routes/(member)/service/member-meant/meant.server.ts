import { MembersMeantDocument, type MembersMeantQuery } from '$lib/graphql/generated/graphql';

type Rows = NonNullable<MembersMeantQuery['memberAccounts']>['edges'];

export type Meant = Rows[number]['node'];

/** Whom somebody means who types a number, a name, a city or a SIRET: the first six, and how many there are. */
export async function membersMeant(
  api: App.Locals['api'],
  typed: string,
): Promise<{ members: Meant[]; total: number }> {
  const search = typed.trim();
  if (search === '') return { members: [], total: 0 };
  const { data } = await api.query(MembersMeantDocument, { search });
  const { edges = [], totalCount = 0 } = data.memberAccounts ?? {};
  const members = edges.map(({ node }) => node);
  // Whoever types a whole number means that one, although others may hold it in their SIRET.
  const number = search.replace(/[\s.-]/g, '');
  const exact = members.find(({ memberNumber }) => memberNumber === number);
  return exact ? { members: [exact], total: 1 } : { members, total: totalCount };
}
