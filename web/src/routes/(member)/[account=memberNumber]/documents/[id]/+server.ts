import { SharedDocumentDocument } from '$lib/graphql/generated/graphql';
import { documentNotFound } from '$lib/server/not-found';
import { serviceUnreachable } from '$lib/server/refused-request';
import { documentFile } from '../../../shared-document/file.server';
import type { RequestHandler } from './$types';

/** A document of this account, as a file. */
export const GET: RequestHandler = async (event) => {
  const { id, account } = event.params;
  const { data, unavailable } = await event.locals.api.query(SharedDocumentDocument, { id });
  if (unavailable.length > 0) return serviceUnreachable(event);
  const { document } = data;
  if (document?.account?.memberNumber !== account) documentNotFound();
  return documentFile(event, document);
};
