import { error } from '@sveltejs/kit';
import { OpenDocumentDocument, WaitingProofDocument } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { downloadFrom } from '$lib/server/download';
import { visitNotFound } from '$lib/server/not-found';
import { serviceUnreachable } from '$lib/server/refused-request';
import type { RequestHandler } from './$types';

/** The dated proof that an appointment was asked for, as a PDF. */
export const GET: RequestHandler = async (event) => {
  const { locals, params, fetch } = event;
  const { data, denied, unavailable } = await locals.api.query(WaitingProofDocument, {
    id: params.id,
  });
  if (denied.length > 0) error(403, { kind: 'no-right', message: blockedBy('visits:read') });
  if (unavailable.length > 0) return serviceUnreachable(event);
  const { visit } = data;
  if (visit?.account?.memberNumber !== params.account) visitNotFound();
  const proof = visit.waitingProof;
  const opened =
    proof && (await locals.api.mutate(OpenDocumentDocument, { input: { id: proof.id } }));
  const path = opened?.data.openDocument?.address?.path;
  if (!path) {
    error(404, {
      kind: 'not-found',
      message: 'La preuve de demande n’est pas encore écrite : réessayez dans un instant.',
    });
  }
  return downloadFrom(fetch, path, proof?.fileName ?? 'preuve-de-demande.pdf');
};
