import { error } from '@sveltejs/kit';
import { SummonsByLinkDocument } from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import type { RequestHandler } from './$types';

/** The summons of a private link as a PDF. */
export const GET: RequestHandler = async ({ locals, params, fetch }) => {
  const { data } = await locals.api.query(SummonsByLinkDocument, { token: params.secret });
  const fileName = data.summonsByLink?.fileName;
  if (!fileName) {
    error(404, { kind: 'not-found', message: 'Cette convocation n’existe plus.' });
  }
  return downloadFrom(fetch, `/summonses/${encodeURIComponent(params.secret)}`, fileName);
};
