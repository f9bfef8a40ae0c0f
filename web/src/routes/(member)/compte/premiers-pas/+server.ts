import { redirect } from '@sveltejs/kit';
import { PutStepsAwayDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { localPath } from '$lib/server/local-path';
import type { RequestHandler } from './$types';

/** From the home page or the help, and back there: the steps are put away, or stand there again. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const text = textsOf(await request.formData());
  const input = { idempotencyKey: text('key'), away: text('away') === 'oui' };
  // A key that was used stands for a form that was sent twice: it did what it says.
  await locals.api.mutate(PutStepsAwayDocument, { input });
  redirect(303, input.away ? localPath(text('back')) : '/');
};
