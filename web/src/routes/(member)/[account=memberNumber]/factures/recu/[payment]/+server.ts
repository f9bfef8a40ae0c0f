import { OpenReceiptDocument, ReceiptFileDocument } from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import { documentNotFound } from '$lib/server/not-found';
import { serviceUnreachable } from '$lib/server/refused-request';
import type { RequestHandler } from './$types';

/** The receipt of a payment of this account. The single-use address stays between the servers. */
export const GET: RequestHandler = async (event) => {
  const { payment: id, account: memberNumber } = event.params;
  const { api } = event.locals;
  const { data, unavailable } = await api.query(ReceiptFileDocument, { id, memberNumber });
  if (unavailable.length > 0) return serviceUnreachable(event);
  const { payment, memberAccount } = data;
  if (!payment?.receiptName || payment.account?.id !== memberAccount?.id) documentNotFound();
  const opened = await api.mutate(OpenReceiptDocument, { input: { id } });
  const path = opened.data.openReceipt?.address?.path;
  return path ? downloadFrom(event.fetch, path, payment.receiptName) : documentNotFound();
};
