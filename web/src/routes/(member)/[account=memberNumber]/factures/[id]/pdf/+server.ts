import { InvoiceFileDocument, OpenInvoiceDocument } from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import { invoiceNotFound } from '$lib/server/not-found';
import { serviceUnreachable } from '$lib/server/refused-request';
import type { RequestHandler } from './$types';

/** An invoice of this account as its file. The single-use address stays between the servers. */
export const GET: RequestHandler = async (event) => {
  const { id, account: memberNumber } = event.params;
  const { api } = event.locals;
  const { data, unavailable } = await api.query(InvoiceFileDocument, { id, memberNumber });
  if (unavailable.length > 0) return serviceUnreachable(event);
  const { invoice } = data;
  if (!invoice?.fileName || invoice.account?.memberNumber !== memberNumber) invoiceNotFound();
  const opened = await api.mutate(OpenInvoiceDocument, { input: { id } });
  const path = opened.data.openInvoice?.address?.path;
  return path ? downloadFrom(event.fetch, path, invoice.fileName) : invoiceNotFound();
};
