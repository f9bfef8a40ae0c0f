import { requestNotFound } from '$lib/server/not-found';
import { proofFile } from '../../../../../../registration-change/proof.server';
import { companyRoom } from '../../../room.server';
import type { RequestHandler } from './$types';

/** The proof that the account sent. */
export const GET: RequestHandler = async (event) => {
  const { account } = await companyRoom(event.locals.api, event.params.account);
  const change = account.registrationChanges?.find(({ id }) => id === event.params.id);
  if (!change?.proof) requestNotFound();
  return proofFile(event, change.id, change.proof.name);
};
