import { ForwardedDocumentDocument } from '$lib/graphql/generated/graphql';
import { isProblem, sentences } from './problem';
import type { PageServerLoad } from './$types';

/** Looking uses nothing up: mail programs follow links before people do. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(ForwardedDocumentDocument, { token: params.secret });
  const problem = url.searchParams.get('probleme') ?? '';
  return {
    link: data.forwardedDocument ?? null,
    problem: isProblem(problem) ? sentences[problem] : undefined,
  };
};
