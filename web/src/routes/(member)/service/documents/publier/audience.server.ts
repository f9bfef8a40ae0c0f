import { AccountByNumberDocument, AllAccountsDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';

/** Member numbers in one form at most; whoever means more means everybody. */
const most = 200;

/** Accounts asked for at the same time. */
const atOnce = 10;

/** Who gets a document: the accounts, or the numbers that lead to none. */
export type Audience = { accountIds: string[] } | { unknown: string[] } | { tooMany: number };

/** Every member of the service. */
export async function everybody(api: Api): Promise<Audience> {
  const accountIds: string[] = [];
  let after: string | null | undefined;
  do {
    const { data } = await api.query(AllAccountsDocument, { first: 200, after });
    accountIds.push(...(data.memberAccounts?.edges.map(({ node }) => node.id) ?? []));
    const info = data.memberAccounts?.pageInfo;
    after = info?.hasNextPage ? info.endCursor : null;
  } while (after);
  return { accountIds };
}

/** The members of a typed list, whatever stands between their numbers. */
export async function listed(api: Api, typed: string): Promise<Audience> {
  const numbers = [...new Set(typed.split(/[\s,;]+/).filter(Boolean))];
  if (numbers.length > most) return { tooMany: numbers.length };
  const accountIds: string[] = [];
  const unknown: string[] = [];
  for (let start = 0; start < numbers.length; start += atOnce) {
    await Promise.all(
      numbers.slice(start, start + atOnce).map(async (memberNumber) => {
        const id = await accountOf(api, memberNumber);
        if (id) accountIds.push(id);
        else unknown.push(memberNumber);
      }),
    );
  }
  return unknown.length > 0 ? { unknown } : { accountIds };
}

async function accountOf(api: Api, memberNumber: string): Promise<string | undefined> {
  if (!/^\d{7}$/.test(memberNumber)) return undefined;
  const { data } = await api.query(AccountByNumberDocument, { memberNumber });
  return data.memberAccount?.id;
}
