import { AccountStatementDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const answer = await locals.api.query(AccountStatementDocument, {
    ...{ memberNumber: params.account, first: PAGE_SIZE, after: cursorOf(url) },
  });
  const { movements, name } = answer.data.memberAccount ?? accountNotFound();
  return {
    accountName: name,
    missing: missingParts(answer),
    movements: movements && {
      rows: movements.edges.map(({ node }) => node),
      total: movements.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, movements.pageInfo),
    },
  };
};
