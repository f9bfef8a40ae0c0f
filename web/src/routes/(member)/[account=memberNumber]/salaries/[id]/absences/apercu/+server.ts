import { json } from '@sveltejs/kit';
import { factsOf, readAbsence } from '../facts';
import { previewAbsence } from '../preview.server';
import type { RequestHandler } from './$types';

/** What the law says of an absence that is being declared. A POST, so that causes stand in no log of addresses. */
export const POST: RequestHandler = async ({ request, locals, params }) => {
  const values = readAbsence(await request.formData());
  return json(await previewAbsence(locals.api, factsOf(values, params.id)));
};
