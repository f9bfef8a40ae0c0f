import { ImportsDocument } from '$lib/graphql/generated/graphql';
import { sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { Actions, PageServerLoad } from './$types';
import { startImport } from './start.server';

const PAGE_SIZE = 20;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const answer = await locals.api.query(ImportsDocument, {
    memberNumber: params.account,
    first: PAGE_SIZE,
    after: cursorOf(url),
  });
  const { viewer, memberAccount } = answer.data;
  const { name, company, imports } = memberAccount ?? accountNotFound();
  return {
    accountName: name,
    accounts: company?.accounts ?? [],
    viewerId: viewer?.id ?? null,
    scopes: viewer?.access?.scopes ?? [],
    missing: missingParts(answer),
    // Null where the right to read employees is missing: the page explains it.
    imports: imports && {
      rows: imports.edges.map(({ node }) => node),
      total: imports.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, imports.pageInfo),
    },
  };
};

export const actions: Actions = {
  envoyer: async (event) => {
    const { account } = event.params;
    const { data } = await event.locals.api.query(ImportsDocument, {
      memberNumber: account,
      first: 1,
    });
    const { id } = data.memberAccount ?? accountNotFound();
    return startImport(event, id, `/${account}/salaries/import/envoi`);
  },
};
