import { error, type RequestEvent } from '@sveltejs/kit';
import { MandateProofDocument, OpenDocumentDocument } from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import { serviceUnreachable } from '$lib/server/refused-request';

/** The proof of a mandate as a PDF; the single-use address stays between the servers. */
export async function downloadProof(event: RequestEvent, id: string): Promise<Response> {
  const { locals, fetch } = event;
  const { data, unavailable } = await locals.api.query(MandateProofDocument, { id });
  if (unavailable.length > 0) return serviceUnreachable(event);
  const proof = data.mandate?.proof;
  if (!proof) {
    error(404, {
      kind: 'not-found',
      message: 'Cette preuve n’est pas encore écrite, ou ne vous est pas ouverte.',
    });
  }
  const opened = await locals.api.mutate(OpenDocumentDocument, { input: { id: proof.id } });
  const path = opened.data.openDocument?.address?.path;
  if (!path) error(404, { kind: 'not-found', message: 'Cette preuve vient d’être remplacée.' });
  return downloadFrom(fetch, path, proof.fileName ?? 'mandat.pdf');
}
