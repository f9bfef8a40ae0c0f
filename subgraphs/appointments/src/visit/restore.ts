import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { enqueuePlanning } from '../planning/enqueue.ts';
import { takenExplanation } from '../planning/explanation.ts';
import { claimSlot } from '../slot/commands.ts';
import { findFreeAt } from '../slot/queries.ts';
import { announce } from './announce.ts';
import { noAppointment } from './appointment.ts';
import { open as openStates } from './state.ts';
import { visit, type VisitRow } from './table.ts';

/**
 * Puts back the visits that an undone change had taken off: with their appointment where its slot is still free, else
 * to be planned again. A kind that fell due anew meanwhile stays as it is.
 * @param undone version of the employment that took them off
 */
export async function restoreVisits(
  tx: ActorTransaction,
  visits: readonly VisitRow[],
  undone: number,
  today: CivilDate,
): Promise<void> {
  const open = new Set(
    visits
      .filter(({ status }) => openStates.some((each) => each === status))
      .map((row) => dutyOf(row)),
  );
  for (const row of visits) {
    const wasTaken = row.status === 'NO_LONGER_DUE' && row.droppedBy === undone;
    if (!wasTaken || open.has(dutyOf(row))) continue;
    open.add(dutyOf(row));
    await restore(tx, row, today);
  }
}

/** Of which an employee has one open visit at a time. */
function dutyOf({ kind, absenceId }: VisitRow): string {
  return [kind, absenceId].join(' ');
}

async function restore(tx: ActorTransaction, row: VisitRow, today: CivilDate): Promise<void> {
  const { id, accountId, day } = row;
  const slotId = await slotAgain(tx, row, today);
  const waiting = {
    ...noAppointment,
    status: 'TO_PLAN' as const,
    explanation: day === null ? null : takenExplanation(day),
  };
  const [restored] = await tx
    .update(visit)
    .set(slotId ? { status: 'PLANNED', slotId, droppedBy: null } : { ...waiting, droppedBy: null })
    .where(eq(visit.id, id))
    .returning();
  await audit(tx, {
    ...{ action: 'visit.put-back', accountId, targetId: id },
    details: { appointment: slotId !== null },
  });
  if (restored) await announce(tx, restored);
  if (!slotId) await enqueuePlanning(tx, id);
}

/** The slot of the appointment, claimed again; null when it lies behind, is taken, or there never was one. */
async function slotAgain(
  tx: ActorTransaction,
  row: VisitRow,
  today: CivilDate,
): Promise<string | null> {
  if (row.day === null || row.day <= today) return null;
  const same = await findFreeAt(tx, row);
  return same !== null && (await claimSlot(tx, same, row.id)) ? same : null;
}
