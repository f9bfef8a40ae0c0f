import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { refuse } from '@vigie/chassis/refusal';
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { VisitRefusal } from '../generated/resolvers.ts';
import { appointmentAt } from '../planning/appointment.ts';
import { lostBy } from '../planning/lost.ts';
import type { Preparation } from '../planning/search.ts';
import { awaitTurn } from '../preference/turn.ts';
import { claimSlot, freeSlot } from '../slot/commands.ts';
import { announce } from '../visit/announce.ts';
import { staleOr, type VisitOutcome } from '../visit/on-visit.ts';
import { open } from '../visit/state.ts';
import { isTold } from '../visit/summons-day.ts';
import { visit, type VisitRow } from '../visit/table.ts';
import { chosenExplanation, movers, type Chooser } from './explanation.ts';
import { prepareFor } from './offer.ts';
import { findNamedSlots } from './queries.ts';
import type { OpenSlot } from './rules.ts';

/** Who gives the slot, and on what terms. */
interface Terms {
  chooser: Chooser;
  /** Whether they may take this one. */
  mayTake(preparation: Preparation, slot: OpenSlot): boolean;
  /** What holds in the very statement, by the database's clock; and what to say where it does not. */
  when: SQL | undefined;
  otherwise: VisitRefusal['code'];
  /** The cancelled visit whose appointment comes back as it was. */
  takenBack?: VisitRow;
  /** Days that are not to be given again. */
  refusedDays?(slot: OpenSlot): CivilDate[];
}

const taken: VisitRefusal = { code: 'SLOT_TAKEN', field: 'slotId' };

/**
 * Gives a visit the slot that somebody chose; the appointment that it had is given back. First the visit is held, then the
 * slots, as a cancellation does: neither waits for the other. The appointment comes last: of many who want one slot only
 * who has it comes as far as the constraints behind it, where waiting for one another costs a second each.
 */
export async function giveSlot(
  tx: ActorTransaction,
  current: VisitRow,
  slotId: string,
  { chooser, mayTake, when, otherwise, takenBack, refusedDays = () => [] }: Terms,
): Promise<VisitRefusal | null> {
  const { id, version, accountId, slotId: before } = current;
  const job = { task: 'give-slot', accountId };
  const { preparation, slot } = await asJobWithin(tx, job, async () => {
    const preparation = await prepareFor(tx, current);
    const [slot] = await findNamedSlots(tx, preparation, [slotId]);
    return { preparation, slot };
  });
  // Before all else: an employer may take nothing at a distance, and reads the same whether its employee consents or not.
  if (!slot || !mayTake(preparation, slot)) return taken;
  if (!slot.open) {
    const code = slot.placeKind === 'REMOTE' ? 'CONSENT_MISSING' : 'PLACE_RESERVED';
    return { code, field: 'slotId' };
  }
  // Whoever chooses may send one more than the employer can spare; planning is to count them.
  await awaitTurn(tx, preparation.bounds.wanted);
  const here = and(eq(visit.id, id), eq(visit.version, version));
  const [held] = await tx
    .select({ id: visit.id })
    .from(visit)
    .where(and(here, inArray(visit.status, open), when))
    .for('update');
  if (!held) return staleOr(tx, current, otherwise);
  const claimed = await asJobWithin(tx, job, async () => {
    // A visit holds one slot at a time.
    if (before !== null) await freeSlot(tx, id);
    return claimSlot(tx, slot.slotId, id);
  });
  if (!claimed) return taken;
  const why = chosenExplanation(preparation.wish, slot, chooser);
  const [given] = await tx
    .update(visit)
    .set({
      ...appointmentAt(preparation, slot, why, movers[chooser]),
      ...standingOf(current, takenBack, preparation.today),
      excludedDays: [...current.excludedDays, ...refusedDays(slot)],
    })
    .where(here)
    .returning();
  if (!given) return staleOr(tx, current, otherwise);
  const action = before === null ? 'visit.placed' : 'visit.moved';
  await audit(tx, { action, accountId, targetId: id, details: { daysLate: given.daysLate } });
  await announce(tx, given);
  return null;
}

/**
 * Whoever chose an appointment knows it: nothing is tentative about it. One that comes back is what it was, as though it
 * had never been given up, unless somebody was told of another one meanwhile.
 */
function standingOf(
  current: VisitRow,
  takenBack: VisitRow | undefined,
  today: CivilDate,
): Partial<VisitRow> {
  if (!takenBack || isTold(current, today)) return { locked: true, summonsOn: today };
  const { locked, explanation, movedFrom, movedBy, cancellableUntil, summonsOn } = takenBack;
  return {
    ...{ locked, explanation, movedFrom, movedBy, cancellableUntil },
    summonsOn: isTold(takenBack, today) ? today : summonsOn,
  };
}

/** Says that somebody was faster, or that the employee is expected elsewhere at that hour, where the database says so. */
export async function orTaken(command: Promise<VisitOutcome>): Promise<VisitOutcome> {
  try {
    return await command;
  } catch (error) {
    if (lostBy(error)) return refuse(taken);
    throw error;
  }
}
