import { redirect } from '@sveltejs/kit';
import { UnmatchedPapersDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = (url.searchParams.get('adherent') ?? '').replace(/[\s.-]/g, '');
  if (/^\d{7}$/.test(asked)) redirect(303, `/service/documents/adherent/${asked}`);
  const answer = await locals.api.query(UnmatchedPapersDocument, {});
  const { viewer, unmatchedPapers, noticeAnswers } = answer.data;
  return {
    ...{ asked, papers: unmatchedPapers ?? null, done: url.searchParams.get('fait') },
    answers: noticeAnswers?.filter(({ document }) => document !== null).slice(0, 20) ?? null,
    mayPublish: ['prevention:write', 'account:write'].some((scope) =>
      viewer?.scopes?.includes(scope),
    ),
    missing: missingParts(answer),
  };
};
