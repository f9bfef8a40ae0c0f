import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { claimSlot } from '../slot/commands.ts';
import { announce } from '../visit/announce.ts';
import { latestCancellation } from '../visit/cancellation.ts';
import { visit, type VisitRow } from '../visit/table.ts';
import { slotExplanation } from './explanation.ts';
import { daysLate, type Candidate } from './rules.ts';
import type { Search } from './search.ts';

/** `slot-taken`: another candidate may do. `visit-changed`: the search itself is out of date. */
export type Booking = 'booked' | 'slot-taken' | 'visit-changed';

/** How PostgreSQL says that somebody was faster: overlap, deadlock; or that the visit holds a slot already. */
const lost: Partial<Record<string, Booking>> = {
  '23P01': 'slot-taken',
  '40P01': 'slot-taken',
  '23505': 'visit-changed',
};

/** Books one slot in one transaction: the slot, then the visit, its audit row and its event, or nothing of it. */
export async function book(
  { database }: JobContext,
  search: Search,
  candidate: Candidate,
): Promise<Booking> {
  const { id, accountId } = search.visit;
  try {
    await database.as({ kind: 'job', task: 'plan-visit', accountId }, async (tx) => {
      if (!(await claimSlot(tx, candidate.slotId, id))) throw new Lost('slot-taken');
      const booked = await giveAppointment(tx, search, candidate);
      if (!booked) throw new Lost('visit-changed');
      const { planningOutcome, daysLate } = booked;
      const details = { outcome: planningOutcome ?? '', daysLate };
      await audit(tx, { action: 'visit.planned', accountId, targetId: id, details });
      await announce(tx, booked);
    });
    return 'booked';
  } catch (error) {
    if (error instanceof Lost) return error.booking;
    const booking = lost[sqlStateOf(error)];
    if (booking) return booking;
    throw error;
  }
}

async function giveAppointment(
  tx: ActorTransaction,
  { visit: row, wish, setting, length }: Search,
  candidate: Candidate,
): Promise<VisitRow | null> {
  const { slotId, practitionerId, practitionerKind, centreId, day, startsAt, zone } = candidate;
  const late = daysLate(day, wish.latestDate);
  const minutes = practitionerKind === 'NURSE' ? length.nurse : length.physician;
  const notice = { value: setting.noticeValue, unit: setting.noticeUnit };
  const [booked] = await tx
    .update(visit)
    .set({
      status: 'PLANNED',
      slotId,
      practitionerId,
      practitionerKind,
      centreId,
      day,
      startsAt,
      endsAt: new Date(startsAt.getTime() + (minutes ?? length.physician) * 60_000),
      cancellableUntil: latestCancellation(startsAt, notice, zone),
      planningOutcome: late > 0 ? 'LATE' : 'IN_TIME',
      daysLate: late,
      explanation: slotExplanation(wish, candidate),
    })
    .where(and(eq(visit.id, row.id), eq(visit.status, 'TO_PLAN'), eq(visit.version, row.version)))
    .returning();
  return booked ?? null;
}

/** Carries a lost race through the rollback of the transaction. */
class Lost extends Error {
  constructor(readonly booking: Booking) {
    super(booking);
  }
}

function sqlStateOf(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
