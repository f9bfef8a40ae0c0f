import { HandedDocumentDocument } from '$lib/graphql/generated/graphql';
import { documentNotFound } from '$lib/server/not-found';
import { documentFile } from '../../../../shared-document/file.server';
import type { RequestHandler } from './$types';

/** The sheet on a document that was taken back, as a file. */
export const GET: RequestHandler = async (event) => {
  const { data } = await event.locals.api.query(HandedDocumentDocument, { id: event.params.id });
  return documentFile(event, data.handedDocument?.incidentSheet ?? documentNotFound());
};
