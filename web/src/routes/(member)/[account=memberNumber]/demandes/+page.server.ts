import { VisitRequestsDocument } from '$lib/graphql/generated/graphql';
import { asksForCompany, establishmentsWith, sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { viewOf, viewTabs } from './views';

const PAGE_SIZE = 20;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const wholeCompany = asksForCompany(url);
  const search = url.searchParams.get('recherche')?.trim().slice(0, 100) ?? '';
  const { word, states } = viewOf(url);
  const answer = await locals.api.query(VisitRequestsDocument, {
    ...{ memberNumber: params.account, first: PAGE_SIZE, after: cursorOf(url) },
    ...{ search: search || undefined, states, wholeCompany },
  });
  const { data } = answer;
  const account = data.memberAccount ?? accountNotFound();
  const { company, name } = account;
  const scopes = data.viewer?.access?.scopes ?? [];
  const { visitRequestCounts } = (wholeCompany && company) || account;
  const visitRequests =
    wholeCompany && company
      ? company.visitRequests
      : openHere(account.visitRequests, scopes, 'visits:read');
  return {
    ...{ accountName: name, search, view: word, wholeCompany },
    establishments: establishmentsWith(company?.accounts, 'visits:read', wholeCompany),
    tabs: viewTabs(url, visitRequestCounts?.open),
    mayAsk: scopes.includes('visits:request'),
    missing: missingParts(answer),
    // Null where the right to read visits is missing, or the requests are: the page explains it.
    requests: visitRequests && {
      rows: visitRequests.edges.map(({ node }) => node),
      total: visitRequests.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, visitRequests.pageInfo),
    },
  };
};
