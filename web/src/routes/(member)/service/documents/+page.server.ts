import { redirect } from '@sveltejs/kit';
import { UnmatchedPapersDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { membersMeant } from '../member-meant/meant.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = url.searchParams.get('adherent')?.trim() ?? '';
  const meant = await membersMeant(locals.api, asked);
  const [only] = meant.total === 1 ? meant.members : [];
  if (only?.memberNumber) redirect(303, `/service/documents/adherent/${only.memberNumber}`);
  const answer = await locals.api.query(UnmatchedPapersDocument, {});
  const { viewer, unmatchedPapers, noticeAnswers } = answer.data;
  return {
    ...{ asked, meant, papers: unmatchedPapers ?? null, done: url.searchParams.get('fait') },
    answers: noticeAnswers?.filter(({ document }) => document !== null).slice(0, 20) ?? null,
    mayPublish: ['prevention:write', 'account:write'].some((scope) =>
      viewer?.scopes?.includes(scope),
    ),
    missing: missingParts(answer),
  };
};
