import { redirect } from '@sveltejs/kit';
import {
  AccountOfArchiveDocument,
  OpenAccountingExportDocument,
} from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import { accountNotFound } from '$lib/server/not-found';
import { serviceUnreachable } from '$lib/server/refused-request';
import { askedAgain, periodIn } from '../../../../accounting/period';
import type { RequestHandler } from './$types';

/** Entries of a period as this member books them. The single-use address stays between the servers. */
export const GET: RequestHandler = async (event) => {
  const { locals, params, url } = event;
  const variables = { memberNumber: params.account };
  const { data, unavailable } = await locals.api.query(AccountOfArchiveDocument, variables);
  if (unavailable.length > 0) return serviceUnreachable(event);
  const { id: accountId, name } = data.memberAccount ?? accountNotFound();
  const again = (code: string): never =>
    redirect(303, askedAgain(`/${params.account}/factures/ecritures`, url, code));
  const period = periodIn(url) ?? again('INVALID_DATE');
  const input = { accountId, ...period };
  const opened = await locals.api.mutate(OpenAccountingExportDocument, { input });
  const { address, refusals } = opened.data.openAccountingExport ?? {};
  if (!address) return again(refusals?.[0]?.code ?? 'MISSING_RIGHT');
  const { from, to } = period;
  return downloadFrom(event.fetch, address.path, `Écritures ${name} du ${from} au ${to}.csv`);
};
