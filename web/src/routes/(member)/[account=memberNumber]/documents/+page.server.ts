import { SharedDocumentsDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { originOf, originTabs } from './views';

const PAGE_SIZE = 20;

/** With one of these rights somebody has a document to deposit. */
const depositing = ['prevention:write', 'account:write'];

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const answer = await locals.api.query(SharedDocumentsDocument, {
    ...{ memberNumber: params.account, first: PAGE_SIZE, after: cursorOf(url) },
    origin: originOf(url),
  });
  const { viewer, memberAccount } = answer.data;
  const { sharedDocuments, risks, name } = memberAccount ?? accountNotFound();
  const scopes = viewer?.access?.scopes ?? [];
  return {
    ...{ accountName: name, tabs: originTabs(url), today: parisDay(new Date()) },
    ...{ viewerId: viewer?.id, filtered: originOf(url) !== undefined },
    mayDeposit: depositing.some((scope) => scopes.includes(scope)),
    mayRead: scopes.includes('prevention:read'),
    mayDepositRisks: scopes.includes('prevention:write'),
    risks: risks?.edges[0]?.node ?? null,
    missing: missingParts(answer),
    done: url.searchParams.get('fait'),
    documents: sharedDocuments && {
      rows: sharedDocuments.edges.map(({ node }) => node),
      total: sharedDocuments.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, sharedDocuments.pageInfo),
    },
  };
};
