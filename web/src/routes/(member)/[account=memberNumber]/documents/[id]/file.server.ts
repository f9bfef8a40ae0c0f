import type { RequestEvent } from '@sveltejs/kit';
import { SharedDocumentDocument } from '$lib/graphql/generated/graphql';
import { documentNotFound } from '$lib/server/not-found';
import { serviceUnreachable } from '$lib/server/refused-request';
import { documentFile } from '../../../shared-document/file.server';

/** A document of this account, as a file that is saved or shown. */
export async function fileOf(
  event: RequestEvent<{ id: string; account: string }>,
  how: 'saved' | 'shown',
): Promise<Response> {
  const { id, account } = event.params;
  const { data, unavailable } = await event.locals.api.query(SharedDocumentDocument, { id });
  if (unavailable.length > 0) return serviceUnreachable(event);
  const { document } = data;
  if (document?.account?.memberNumber !== account) documentNotFound();
  return documentFile(event, document, how);
}
