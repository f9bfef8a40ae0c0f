import { VisitsDocument } from '$lib/graphql/generated/graphql';
import { asksForCompany, establishments, sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { urgencyOf, urgencyTabs, viewOf, viewTabs } from './view';

const PAGE_SIZE = 20;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const wholeCompany = asksForCompany(url);
  const search = url.searchParams.get('recherche')?.trim().slice(0, 100) ?? '';
  const view = viewOf(url);
  const answer = await locals.api.query(VisitsDocument, {
    memberNumber: params.account,
    first: PAGE_SIZE,
    after: cursorOf(url),
    search: search || undefined,
    ...{ view, urgency: urgencyOf(url), wholeCompany },
  });
  const { data } = answer;
  const account = data.memberAccount ?? accountNotFound();
  const { company } = account;
  const scopes = data.viewer?.access?.scopes ?? [];
  const { visitCounts } = (wholeCompany && company) || account;
  const visits =
    wholeCompany && company ? company.visits : openHere(account.visits, scopes, 'visits:read');
  return {
    accountName: account.name,
    wholeCompany,
    establishments: establishments(company?.accounts, company?.visitedAccounts, 'visits:read'),
    search,
    view,
    tabs: viewTabs(url, params.account, visitCounts),
    mayAsk: scopes.includes('visits:request'),
    openRequests: data.memberAccount?.visitRequestCounts?.open ?? 0,
    urgencies: view === 'PAST' ? null : urgencyTabs(url),
    ...{ filtered: urgencyOf(url) !== null, counts: visitCounts },
    mayReadSummons: scopes.includes('summons:read'),
    missing: missingParts(answer),
    // Null where the right to read visits is missing, or the visits are: the page explains it.
    visits: visits && {
      rows: visits.edges.map(({ node }) => node),
      total: visits.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, visits.pageInfo),
    },
    now: Date.now(),
  };
};
