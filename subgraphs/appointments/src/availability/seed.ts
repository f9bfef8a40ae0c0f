import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { listCentres } from '../centre/queries.ts';
import { inParts } from '../in-parts.ts';
import { slotsOf } from '../slot/rules.ts';
import { slot, type SlotRow } from '../slot/table.ts';
import type { Session } from './rules.ts';
import { availability } from './table.ts';

/** Writes half-days and the slots that they give, in the time zone of each centre. */
export async function seedAvailabilities(
  tx: ActorTransaction,
  sessions: readonly Session[],
): Promise<void> {
  const zones = new Map((await listCentres(tx)).map((centre) => [centre.id, centre.zone]));
  const dated = sessions.map((session) => ({ id: newId(), session }));
  const rows = dated.map(({ id, session: { from, until, ...rest } }) => {
    return { id, ...rest, fromTime: from, untilTime: until };
  });
  const slots = dated.flatMap(({ id, session }) => {
    const zone = zones.get(session.centreId);
    if (!zone) throw new Error(`No centre ${session.centreId}: write the centres first`);
    return slotRows(id, session, zone);
  });
  for (const part of inParts(rows)) await tx.insert(availability).values(part);
  for (const part of inParts(slots)) await tx.insert(slot).values(part);
}

function slotRows(availabilityId: string, session: Session, zone: string): SlotRow[] {
  const { practitionerId, centreId, day } = session;
  return slotsOf(session, zone).map((span) => ({
    id: newId(),
    availabilityId,
    practitionerId,
    centreId,
    day,
    ...span,
    status: 'free',
    visitId: null,
  }));
}
