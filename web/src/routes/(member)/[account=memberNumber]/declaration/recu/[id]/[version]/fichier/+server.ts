import { error } from '@sveltejs/kit';
import {
  DeclarationReceiptDocument,
  OpenDeclarationReceiptsDocument,
} from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import type { RequestHandler } from './$types';

const notThere = {
  kind: 'not-found',
  message: 'Ce récépissé n’existe pas dans cet espace, ou ne vous est pas ouvert.',
} as const;

/** The latest receipt of that year as a PDF, or what it declares as a workbook (D4622-22). */
export const GET: RequestHandler = async ({ fetch, locals, params, url }) => {
  const { data } = await locals.api.query(DeclarationReceiptDocument, { id: params.id });
  const { account, year } = data.headcountDeclaration ?? {};
  if (!account || account.memberNumber !== params.account) error(404, notThere);
  const format = url.searchParams.get('format') === 'xlsx' ? 'XLSX' : 'PDF';
  const { data: opened } = await locals.api.mutate(OpenDeclarationReceiptsDocument, {
    input: { accountIds: [account.id], year, format },
  });
  const path = opened.openDeclarationReceipts?.address?.path;
  if (!path) error(404, notThere);
  const name = format === 'XLSX' ? `Déclaration ${year}.xlsx` : `Récépissé ${year}.pdf`;
  return downloadFrom(fetch, path, name);
};
