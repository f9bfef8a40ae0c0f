import { OwnRecordsDocument } from '$lib/graphql/generated/graphql';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { data } = await locals.api.query(OwnRecordsDocument, {});
  return { tables: data.viewer?.records ?? [] };
};
