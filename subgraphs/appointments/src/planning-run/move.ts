import { audit } from '@vigie/chassis/audit';
import { and, eq } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { appointmentAt } from '../planning/appointment.ts';
import { Lost, orLost } from '../planning/lost.ts';
import { stillSpared } from '../planning/queries.ts';
import type { Candidate } from '../planning/rules.ts';
import { searchIn, type Search } from '../planning/search.ts';
import { claimSlot, freeSlot } from '../slot/commands.ts';
import { announce } from '../visit/announce.ts';
import { visit } from '../visit/table.ts';
import { placedExplanation } from './explanation.ts';
import type { PlanningResultRow } from './table.ts';

const task = 'run-planning';

/** Puts a tentative appointment into another half-day, whole or not at all; false when that cannot be any more. */
export async function moveTentative(
  context: JobContext,
  result: PlanningResultRow,
  toHalfDay: string,
): Promise<boolean> {
  const search = await context.database.as({ kind: 'job', task }, (tx) =>
    searchIn(tx, result.visitId, toHalfDay, 'PLANNED'),
  );
  for (const candidate of search?.candidates ?? []) {
    const booking = await orLost(() => move(context, search!, candidate, result));
    if (booking !== 'slot-taken') return booking === 'booked';
  }
  return false;
}

function move(
  { database }: JobContext,
  search: Search,
  candidate: Candidate,
  result: PlanningResultRow,
): Promise<void> {
  const { id, accountId, version } = search.visit;
  const why = placedExplanation(result, search.wish, candidate);
  return database.as({ kind: 'job', task, accountId }, async (tx) => {
    const [spared] = await stillSpared(tx, [candidate], search.bounds);
    if (!spared) throw new Lost('slot-taken');
    // A visit holds one slot at a time.
    await freeSlot(tx, id);
    if (!(await claimSlot(tx, candidate.slotId, id))) throw new Lost('slot-taken');
    const [moved] = await tx
      .update(visit)
      .set(appointmentAt(search, candidate, why, 'PLANNING'))
      .where(and(eq(visit.id, id), eq(visit.status, 'PLANNED'), eq(visit.version, version)))
      .returning();
    if (!moved) throw new Lost('visit-changed');
    await audit(tx, { action: 'visit.moved', accountId, targetId: id });
    await announce(tx, moved);
  });
}
