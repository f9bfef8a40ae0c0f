import type { ActorTransaction } from '@vigie/chassis/database';
import { listCentres } from '../centre/queries.ts';
import type { Session } from './rules.ts';
import { writeHalfDays } from './write.ts';

/** Writes half-days that stand alone, in the time zone of each centre. */
export async function seedAvailabilities(
  tx: ActorTransaction,
  sessions: readonly Session[],
): Promise<void> {
  const zones = new Map((await listCentres(tx)).map((centre) => [centre.id, centre.zone]));
  const halfDays = sessions.map((session) => {
    const zone = zones.get(session.centreId);
    if (!zone) throw new Error(`No centre ${session.centreId}: write the centres first`);
    return { ...session, zone };
  });
  await writeHalfDays(tx, halfDays);
}
