import { AbsencesDocument } from '$lib/graphql/generated/graphql';
import { asksForCompany, establishmentsWith, sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { viewLinks, viewOf } from './view';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const wholeCompany = asksForCompany(url);
  const view = viewOf(url);
  const answer = await locals.api.query(AbsencesDocument, {
    ...{ memberNumber: params.account, first: PAGE_SIZE, after: cursorOf(url), view },
    wholeCompany,
  });
  const { data } = answer;
  const account = data.memberAccount ?? accountNotFound();
  const scopes = data.viewer?.access?.scopes ?? [];
  const { company, name } = account;
  const { absenceCounts } = (wholeCompany && company) || account;
  const absences =
    wholeCompany && company
      ? company.absences
      : openHere(account.absences, scopes, 'absences:read');
  return {
    accountName: name,
    view,
    establishments: establishmentsWith(company?.accounts, 'absences:read', wholeCompany),
    links: viewLinks(url, view, absenceCounts),
    mayDeclare: scopes.includes('absences:write'),
    missing: missingParts(answer),
    // Null where the right to read absences is missing, or the absences are: the page explains it.
    absences: absences && {
      rows: absences.edges.map(({ node }) => node),
      total: absences.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, absences.pageInfo),
    },
  };
};
