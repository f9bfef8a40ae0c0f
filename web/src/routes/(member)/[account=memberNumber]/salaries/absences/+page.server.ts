import { AbsencesDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { viewLinks, viewOf } from './view';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const view = viewOf(url);
  const answer = await locals.api.query(AbsencesDocument, {
    ...{ memberNumber: params.account, first: PAGE_SIZE, after: cursorOf(url), view },
  });
  const { data } = answer;
  const account = data.memberAccount ?? accountNotFound();
  const scopes = data.viewer?.access?.scopes ?? [];
  const { absenceCounts, name } = account;
  const absences = openHere(account.absences, scopes, 'absences:read');
  return {
    accountName: name,
    view,
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
