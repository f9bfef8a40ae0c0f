import type { CallerActor } from '@vigie/chassis/actor';
import type { Context } from '../context.ts';
import { proposeSlots, type FreeSlot } from '../placement/offer.ts';
import { findSoughtVisit } from './due.ts';
import { answers } from './open.ts';
import { findRequests } from './queries.ts';
import { isOpen } from './state.ts';

/**
 * What planning would give first for the visit that a request asks for, before anybody has granted it. Null for whoever
 * does not answer requests, once it is settled, and where no slot is chosen with the answer.
 */
export async function offerRequestedSlots(
  { database, read }: Pick<Context, 'database' | 'read'>,
  caller: CallerActor,
  requestId: string,
): Promise<FreeSlot[] | null> {
  const sought = await read(async (tx) => {
    const [request] = await findRequests(tx, [requestId]);
    const answering = request && isOpen(request.state) && (await answers(tx, caller));
    return answering ? findSoughtVisit(tx, request) : null;
  });
  if (!sought) return null;
  // Slots tell who else is seen: a job reads them.
  const job = { kind: 'job', task: 'offer-slots', accountId: sought.accountId } as const;
  return database.as(job, (tx) => proposeSlots(tx, sought));
}
