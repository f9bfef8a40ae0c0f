import { redirect } from '@sveltejs/kit';
import { OpenAccountingExportDocument } from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import { askedAgain, periodIn } from '../../../../accounting/period';
import type { RequestHandler } from './$types';

/** Entries of a period as the service books them. The single-use address stays between the servers. */
export const GET: RequestHandler = async ({ fetch, locals, url }) => {
  const again = (code: string): never =>
    redirect(303, askedAgain('/service/facturation/ecritures', url, code));
  const period = periodIn(url) ?? again('INVALID_DATE');
  const opened = await locals.api.mutate(OpenAccountingExportDocument, { input: period });
  const { address, refusals } = opened.data.openAccountingExport ?? {};
  if (!address) return again(refusals?.[0]?.code ?? 'MISSING_RIGHT');
  return downloadFrom(fetch, address.path, `Écritures du ${period.from} au ${period.to}.csv`);
};
