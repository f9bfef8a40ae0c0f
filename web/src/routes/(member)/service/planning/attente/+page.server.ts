import { WaitingListDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const answer = await locals.api.query(WaitingListDocument, {});
  // Null where the right is missing, or the visits are: the page explains it.
  return { missing: missingParts(answer), places: answer.data.waitingList ?? null };
};
