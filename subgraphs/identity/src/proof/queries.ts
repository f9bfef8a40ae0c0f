import type { CallerActor } from '@vigie/chassis/actor';
import type { ActorTransaction } from '@vigie/chassis/database';
import { findSession } from '../session/queries.ts';
import { provenUntil } from './rules.ts';

/** Whether the caller has proven lately who they are. */
export async function hasProven(
  tx: ActorTransaction,
  { sessionId }: CallerActor,
  now: Date,
): Promise<boolean> {
  const session = await findSession(tx, sessionId);
  return session !== null && provenUntil(session) > now;
}
