import { AccountListDocument } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 30;

export const load: PageServerLoad = async ({ locals, url }) => {
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const { data } = await locals.api.query(AccountListDocument, {
    first: PAGE_SIZE,
    after: cursorOf(url),
    search: search || undefined,
  });
  const accesses = data.viewer?.accesses;
  return {
    search,
    isStaff: data.viewer?.kind === 'STAFF',
    firmName: data.viewer?.firm?.name ?? null,
    firstName: data.viewer?.user?.firstName ?? null,
    total: accesses?.totalCount ?? 0,
    pageSize: PAGE_SIZE,
    links: pageLinks(url, accesses?.pageInfo ?? { hasNextPage: false }),
    accounts: (accesses?.edges ?? []).flatMap(({ node: { account, roles } }) =>
      account ? [{ ...account, roles: roles.map(french) }] : [],
    ),
  };
};
