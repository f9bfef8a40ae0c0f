import { audit } from '@vigie/chassis/audit';
import { narrowTo, type ActorTransaction } from '@vigie/chassis/database';
import { and, eq } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { claimFirst } from '../slot/commands.ts';
import { announce } from '../visit/announce.ts';
import { visit } from '../visit/table.ts';
import { appointmentAt } from './appointment.ts';
import { Lost, orLost, type Booking } from './lost.ts';
import { stillSpared } from './queries.ts';
import type { Candidate } from './rules.ts';
import type { Search } from './search.ts';

/**
 * Books the first of several slots that is still free, in one transaction: the slot, then the visit, its audit row and
 * its event, or nothing of it. A slot at whose hour somebody has another appointment is passed over like one that is
 * taken.
 * @param why what the visit says of the slot that it gets
 */
export async function bookFirst(
  { database }: Pick<JobContext, 'database'>,
  search: Search,
  why: (candidate: Candidate) => string,
): Promise<Booking> {
  const { accountId } = search.visit;
  let left = search.candidates;
  while (left.length > 0) {
    let claimed: Candidate | undefined;
    const booking = await orLost(() =>
      database.as({ kind: 'job', task: 'plan-visit', accountId }, async (tx) => {
        claimed = await claim(tx, { ...search, candidates: left });
        await give(tx, search, claimed, why(claimed));
      }),
    );
    if (booking !== 'slot-taken' || claimed === undefined) return booking;
    left = left.filter((candidate) => candidate !== claimed);
  }
  return 'slot-taken';
}

/**
 * The same in the transaction of the job that has just searched, which is faster: nothing is booked when it throws.
 * @throws Lost or what PostgreSQL says, where somebody was faster
 */
export async function bookHere(
  tx: ActorTransaction,
  search: Search,
  why: (candidate: Candidate) => string,
): Promise<void> {
  // The claim goes out behind the narrowing and need not wait for its answer.
  const [, claimed] = await Promise.all([narrowTo(tx, search.visit.accountId), claim(tx, search)]);
  await give(tx, search, claimed, why(claimed));
}

/** Takes the first of the slots that is still free, and in which the employer can still spare somebody. */
async function claim(
  tx: ActorTransaction,
  { candidates: found, bounds, visit: { id } }: Search,
): Promise<Candidate> {
  const candidates = await stillSpared(tx, found, bounds);
  const slotId = await claimFirst(
    tx,
    candidates.map((candidate) => candidate.slotId),
    id,
  );
  const claimed = candidates.find((candidate) => candidate.slotId === slotId);
  if (!claimed) throw new Lost('slot-taken');
  return claimed;
}

async function give(
  tx: ActorTransaction,
  search: Search,
  candidate: Candidate,
  explanation: string,
): Promise<void> {
  const { id, accountId, version } = search.visit;
  const appointment = appointmentAt(search, candidate, explanation, 'PLANNING');
  // Whatever changes a visit counts its version: with the one that was read, the rest of the row is what was read.
  const [counted] = await tx
    .update(visit)
    .set(appointment)
    .where(and(eq(visit.id, id), eq(visit.status, 'TO_PLAN'), eq(visit.version, version)))
    .returning({ version: visit.version, updatedAt: visit.updatedAt });
  if (!counted) throw new Lost('visit-changed');
  const { planningOutcome, daysLate } = appointment;
  const details = { outcome: planningOutcome ?? '', daysLate: daysLate ?? 0 };
  await audit(tx, { action: 'visit.planned', accountId, targetId: id, details });
  await announce(tx, { ...search.visit, ...appointment, ...counted });
}
