import { error } from '@sveltejs/kit';
import { DeclarationReceiptDocument } from '$lib/graphql/generated/graphql';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(DeclarationReceiptDocument, { id: params.id });
  const declaration = data.headcountDeclaration;
  const receipt = declaration?.receipts?.find(({ version }) => String(version) === params.version);
  if (!receipt || declaration?.account?.memberNumber !== params.account) {
    error(404, {
      kind: 'not-found',
      message: 'Ce récépissé n’existe pas dans cet espace, ou ne vous est pas ouvert.',
    });
  }
  const latest = declaration.receipts?.[0]?.version ?? receipt.version;
  return {
    receipt,
    year: declaration.year ?? 0,
    accountName: declaration.account.name ?? '',
    replaced: receipt.version < latest,
  };
};
