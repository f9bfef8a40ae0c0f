import { SharedDocumentsDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { asksForCompany, leftOut, sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { originOf, originTabs } from './views';

const PAGE_SIZE = 20;

/** With one of these rights somebody has a document to deposit. */
const depositing = ['prevention:write', 'account:write'];

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const wholeCompany = asksForCompany(url);
  const answer = await locals.api.query(SharedDocumentsDocument, {
    ...{ memberNumber: params.account, first: PAGE_SIZE, after: cursorOf(url) },
    ...{ origin: originOf(url), wholeCompany },
  });
  const { viewer, memberAccount } = answer.data;
  const account = memberAccount ?? accountNotFound();
  const { name, risks, company } = account;
  const { sharedDocuments } = (wholeCompany && company) || account;
  const scopes = viewer?.access?.scopes ?? [];
  return {
    ...{ wholeCompany, accounts: company?.accounts ?? [] },
    /** Establishments of which only the practical papers are listed. */
    withoutPrevention: leftOut(company?.accounts, company?.preventionAccounts, 'prevention:read'),
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
