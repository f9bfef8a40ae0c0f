import { redirect } from '@sveltejs/kit';
import { OpenDeclarationReceiptsDocument } from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import type { RequestHandler } from './$types';

/** What was declared (D4622-22), of one account or of the whole campaign, as a workbook. */
export const GET: RequestHandler = async ({ fetch, locals, url }) => {
  const account = url.searchParams.get('compte');
  const { data } = await locals.api.mutate(OpenDeclarationReceiptsDocument, {
    input: { accountIds: account === null ? null : [account], format: 'XLSX' },
  });
  const path = data.openDeclarationReceipts?.address?.path;
  if (!path) redirect(303, '/service/campagne?rien');
  return downloadFrom(fetch, path, 'Déclarations.xlsx');
};
