import { ServiceChangeDocument } from '$lib/graphql/generated/graphql';
import { requestNotFound } from '$lib/server/not-found';
import { proofFile } from '../../../../registration-change/proof.server';
import type { RequestHandler } from './$types';

/** The proof of a request, for whoever decides. */
export const GET: RequestHandler = async (event) => {
  const { data } = await event.locals.api.query(ServiceChangeDocument, { id: event.params.id });
  const proof = data.registrationChange?.proof;
  if (!proof) requestNotFound();
  return proofFile(event, event.params.id, proof.name);
};
