import { VisitCalendarDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { asksForCompany, establishments, sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import { listAddress } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { viewTabs } from '../view';
import { monthOf, monthsAround, spanOf, weeksOf } from './month';

/** Appointments of one month at most: as many as the API tells at once. */
const MOST = 200;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const wholeCompany = asksForCompany(url);
  const today = parisDay(new Date());
  const month = monthOf(url, today);
  const answer = await locals.api.query(VisitCalendarDocument, {
    ...{ memberNumber: params.account, wholeCompany, first: MOST, ...spanOf(month) },
  });
  const { data } = answer;
  const account = data.memberAccount ?? accountNotFound();
  const { company } = account;
  const scopes = data.viewer?.access?.scopes ?? [];
  const here = openHere(account, scopes, 'visits:read');
  const { visits, visitCounts } = (wholeCompany ? company : here) ?? {};
  const { before, after } = monthsAround(month);
  return {
    accountName: account.name,
    ...{ wholeCompany, month },
    tabs: viewTabs(url, params.account, visitCounts),
    before: listAddress(url, { mois: before }),
    after: listAddress(url, { mois: after }),
    thisMonth: today.startsWith(month) ? null : listAddress(url, { mois: '' }),
    establishments: establishments(company?.accounts, company?.visitedAccounts, 'visits:read'),
    missing: missingParts(answer),
    // Null where the right to read visits is missing, or the visits are: the page explains it.
    weeks: visits
      ? weeksOf({
          ...{ month, today, visits: visits.edges.map(({ node }) => node) },
          closures: here?.visitPreferences?.closures ?? [],
        })
      : null,
    beyond: Math.max(0, (visits?.totalCount ?? 0) - MOST),
  };
};
