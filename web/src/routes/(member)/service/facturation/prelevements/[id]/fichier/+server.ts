import { OpenDebitOrderDocument, ServiceDebitOrderDocument } from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import { documentNotFound } from '$lib/server/not-found';
import { serviceUnreachable } from '$lib/server/refused-request';
import type { RequestHandler } from './$types';

/** An order as the bank reads it. The single-use address stays between the servers. */
export const GET: RequestHandler = async (event) => {
  const { id } = event.params;
  const { api } = event.locals;
  const { data, unavailable } = await api.query(ServiceDebitOrderDocument, { id });
  if (unavailable.length > 0) return serviceUnreachable(event);
  const opened = await api.mutate(OpenDebitOrderDocument, { input: { id } });
  const path = opened.data.openDebitOrder?.address?.path;
  return path && data.debitOrder
    ? downloadFrom(event.fetch, path, `${data.debitOrder.number}.xml`)
    : documentNotFound();
};
