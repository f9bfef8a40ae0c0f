import {
  CertifiedAccountDocument,
  OpenPaymentCertificateDocument,
} from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import { accountNotFound, documentNotFound } from '$lib/server/not-found';
import { serviceUnreachable } from '$lib/server/refused-request';
import type { RequestHandler } from './$types';

/** The certificate that nothing overdue remains. The single-use address stays between the servers. */
export const GET: RequestHandler = async (event) => {
  const { api } = event.locals;
  const variables = { memberNumber: event.params.account };
  const { data, unavailable } = await api.query(CertifiedAccountDocument, variables);
  if (unavailable.length > 0) return serviceUnreachable(event);
  const { id: accountId, name } = data.memberAccount ?? accountNotFound();
  const opened = await api.mutate(OpenPaymentCertificateDocument, { input: { accountId } });
  const path = opened.data.openPaymentCertificate?.address?.path;
  return path
    ? downloadFrom(event.fetch, path, `Attestation de paiement - ${name}.pdf`)
    : documentNotFound();
};
