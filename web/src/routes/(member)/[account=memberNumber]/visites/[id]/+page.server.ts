import { VisitPageDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { visitNotFound } from '$lib/server/not-found';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const answer = await locals.api.query(VisitPageDocument, {
    memberNumber: params.account,
    id: params.id,
  });
  const { data, denied } = answer;
  const { visit } = data;
  const closed = !visit && denied.some(({ coordinate }) => coordinate === 'Query.visit');
  if (!closed && visit?.account?.memberNumber !== params.account) visitNotFound();
  return {
    visit: visit ?? null,
    mayReadSummons: (data.viewer?.access?.scopes ?? []).includes('summons:read'),
    missing: missingParts(answer),
    cancelled: url.searchParams.get('fait') === 'annule',
    now: Date.now(),
  };
};
