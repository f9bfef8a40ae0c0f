import { error } from '@sveltejs/kit';
import { HireDropDocument } from '$lib/graphql/generated/graphql';
import type { PageServerLoad } from './$types';
import { problemsOf } from './words';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(HireDropDocument, { id: params.id });
  const drop = data.importDrop;
  if (drop?.account?.memberNumber !== params.account) {
    error(404, {
      kind: 'not-found',
      message: 'Ce dépôt n’existe plus : un dépôt est oublié au bout de quelques jours.',
    });
  }
  const { state, fileNames, hires } = drop;
  return {
    state,
    fileNames,
    hires: hires ?? null,
    problems: problemsOf(hires?.problems ?? [], fileNames.length > 1),
    refused: [drop.refusal, ...drop.refusedFiles.map(({ refusal }) => refusal)].flatMap(
      (refusal) => refusal?.code ?? [],
    ),
  };
};
