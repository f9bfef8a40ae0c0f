import { audit } from '@vigie/chassis/audit';
import { and, eq } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { claimSlot } from '../slot/commands.ts';
import { announce } from '../visit/announce.ts';
import { visit } from '../visit/table.ts';
import { appointmentAt } from './appointment.ts';
import { slotExplanation } from './explanation.ts';
import { Lost, orLost, type Booking } from './lost.ts';
import type { Candidate } from './rules.ts';
import type { Search } from './search.ts';

/** Books one slot in one transaction: the slot, then the visit, its audit row and its event, or nothing of it. */
export function book(
  { database }: Pick<JobContext, 'database'>,
  search: Search,
  candidate: Candidate,
  explanation = slotExplanation(search.wish, candidate, search.hindered),
): Promise<Booking> {
  const { id, accountId, version } = search.visit;
  return orLost(() =>
    database.as({ kind: 'job', task: 'plan-visit', accountId }, async (tx) => {
      if (!(await claimSlot(tx, candidate.slotId, id))) throw new Lost('slot-taken');
      const [booked] = await tx
        .update(visit)
        .set(appointmentAt(search, candidate, explanation))
        .where(and(eq(visit.id, id), eq(visit.status, 'TO_PLAN'), eq(visit.version, version)))
        .returning();
      if (!booked) throw new Lost('visit-changed');
      const { planningOutcome, daysLate } = booked;
      const details = { outcome: planningOutcome ?? '', daysLate };
      await audit(tx, { action: 'visit.planned', accountId, targetId: id, details });
      await announce(tx, booked);
    }),
  );
}
