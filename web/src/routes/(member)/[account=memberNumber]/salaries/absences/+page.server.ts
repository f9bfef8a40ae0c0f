import { AbsencesDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
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
  const { absences, absenceCounts, name } = account;
  return {
    accountName: name,
    view,
    links: viewLinks(url, view, absenceCounts),
    mayDeclare: scopes.includes('absences:write'),
    missing: missingParts(answer),
    // Somebody who reads absences of another account gets an empty list here: the right on this one decides.
    absences:
      absences && scopes.includes('absences:read')
        ? {
            rows: absences.edges.map(({ node }) => node),
            total: absences.totalCount,
            pageSize: PAGE_SIZE,
            pages: pageLinks(url, absences.pageInfo),
          }
        : null,
  };
};
