import { json } from '@sveltejs/kit';
import { AccountListDocument } from '$lib/graphql/generated/graphql';
import type { RequestHandler } from './$types';

/** A line of the account switcher. */
export interface FoundAccount {
  memberNumber: string;
  name: string;
  city: string;
}

const SHOWN = 8;

export const GET: RequestHandler = async ({ locals, url }) => {
  const search = url.searchParams.get('recherche')?.trim().slice(0, 100);
  const { data } = await locals.api.query(AccountListDocument, {
    first: SHOWN,
    search: search || undefined,
  });
  const edges = data.viewer?.accesses?.edges ?? [];
  const found: FoundAccount[] = edges.flatMap(({ node: { account } }) =>
    account?.memberNumber
      ? [
          {
            memberNumber: account.memberNumber,
            name: account.name ?? '',
            city: account.address?.city ?? '',
          },
        ]
      : [],
  );
  return json(found);
};
