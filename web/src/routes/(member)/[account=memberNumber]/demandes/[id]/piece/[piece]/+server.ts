import { VisitRequestDocument } from '$lib/graphql/generated/graphql';
import { requestNotFound } from '$lib/server/not-found';
import { requestFile } from '../../../../../visit-request/file.server';
import type { RequestHandler } from './$types';

/** A file of the account's own request. */
export const GET: RequestHandler = async (event) => {
  const { id, account, piece } = event.params;
  const variables = { id, memberNumber: account };
  const { data } = await event.locals.api.query(VisitRequestDocument, variables);
  const request = data.visitRequest;
  if (request?.account?.memberNumber !== account) requestNotFound();
  const file = request.attachments?.find((each) => each.id === piece);
  return file ? requestFile(event, file) : requestNotFound();
};
