import { RequestToAnswerDocument } from '$lib/graphql/generated/graphql';
import { requestNotFound } from '$lib/server/not-found';
import { requestFile } from '../../../../../visit-request/file.server';
import type { RequestHandler } from './$types';

/** A file that a member sent with a request. */
export const GET: RequestHandler = async (event) => {
  const { data } = await event.locals.api.query(RequestToAnswerDocument, { id: event.params.id });
  const file = data.visitRequest?.attachments?.find(({ id }) => id === event.params.piece);
  return file ? requestFile(event, file) : requestNotFound();
};
