import { redirect } from '@sveltejs/kit';
import {
  AccountOfArchiveDocument,
  OpenInvoiceArchiveDocument,
} from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import { accountNotFound } from '$lib/server/not-found';
import { serviceUnreachable } from '$lib/server/refused-request';
import type { RequestHandler } from './$types';

/** Invoices and receipts of a period. The single-use address stays between the servers. */
export const GET: RequestHandler = async (event) => {
  const { api } = event.locals;
  const variables = { memberNumber: event.params.account };
  const { data, unavailable } = await api.query(AccountOfArchiveDocument, variables);
  if (unavailable.length > 0) return serviceUnreachable(event);
  const { id: accountId, name } = data.memberAccount ?? accountNotFound();
  const from = dayIn(event.url, 'du');
  const to = dayIn(event.url, 'au');
  const again = (code: string): never => {
    const asked = new URLSearchParams({ du: from ?? '', au: to ?? '', motif: code });
    redirect(303, `/${event.params.account}/factures/archive?${asked}`);
  };
  if (!from || !to) return again('INVALID_DATE');
  const opened = await api.mutate(OpenInvoiceArchiveDocument, { input: { accountId, from, to } });
  const { address, refusals } = opened.data.openInvoiceArchive ?? {};
  if (!address) return again(refusals?.[0]?.code ?? 'MISSING_RIGHT');
  return downloadFrom(event.fetch, address.path, `Factures ${name} du ${from} au ${to}.zip`);
};

/** A day as a form sends it; null for what the API could not even read. */
function dayIn(url: URL, name: string): string | null {
  const text = url.searchParams.get(name) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
