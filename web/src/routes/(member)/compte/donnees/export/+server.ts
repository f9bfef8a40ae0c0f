import { OwnRecordsDocument } from '$lib/graphql/generated/graphql';
import { heldFile } from '../../../personal-data/file.server';
import type { RequestHandler } from './$types';

/** What is held of whoever is signed in, for themselves. */
export const GET: RequestHandler = async ({ locals }) => {
  const { data } = await locals.api.query(OwnRecordsDocument, {});
  return heldFile([{ label: 'Votre accès', tables: data.viewer?.records ?? [] }]);
};
