import { redirect } from '@sveltejs/kit';
import { OpenForwardedDocument } from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import type { RequestHandler } from './$types';
import type { Problem } from '../problem';

const civilDay = /^\d{4}-\d{2}-\d{2}$/;

/** The document of a link, once its reader has told what the link asks for. */
export const POST: RequestHandler = async ({ request, locals, params, fetch }) => {
  const typed = String((await request.formData()).get('birthDate') ?? '').trim();
  const birthDate = civilDay.test(typed) ? typed : null;
  const { data } = await locals.api.mutate(OpenForwardedDocument, {
    input: { token: params.secret, birthDate },
  });
  const path = data.openForwarded?.address?.path;
  if (path) return downloadFrom(fetch, path, 'document.pdf', 'shown');
  const code = data.openForwarded?.refusals[0]?.code;
  const problem: Problem = code === 'WRONG_BIRTH_DATE' ? 'autre' : 'manque';
  const query = code === 'LINK_OVER' ? '' : `?probleme=${problem}`;
  redirect(303, `/document/${params.secret}${query}`);
};
