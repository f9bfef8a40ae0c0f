import { redirect } from '@sveltejs/kit';
import { OpenDeclarationReceiptsDocument } from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import type { RequestHandler } from './$types';

/** Receipts of several clients in one archive, that of one as it is. The single-use address stays between the servers. */
export const GET: RequestHandler = async ({ fetch, locals, url }) => {
  const accountIds = url.searchParams.getAll('client');
  const { data } = await locals.api.mutate(OpenDeclarationReceiptsDocument, {
    input: { accountIds },
  });
  const path = data.openDeclarationReceipts?.address?.path;
  if (!path) {
    const back = new URLSearchParams(url.searchParams);
    back.set('geste', 'recepisses');
    back.set('aucun', '1');
    redirect(303, `/cabinet/declarations?${back}`);
  }
  return downloadFrom(fetch, path, accountIds.length === 1 ? 'Récépissé.pdf' : 'Récépissés.zip');
};
