import type { ActorTransaction } from '@vigie/chassis/database';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { VisitChanged } from '@vigie/chassis/events';
import { readToday } from '@vigie/chassis/today';
import { followEmployee, moveDocuments } from '../document/commands.ts';
import { findSummonses } from '../document/queries.ts';
import { keepVisit } from '../visit/commands.ts';
import { enqueueSummons } from './enqueue.ts';
import { isBooked } from './visit.ts';

/**
 * A visit changed: its summons may have to follow, or has to wait while the appointment is tentative. Whoever has been
 * given a summons that holds no more waits for nothing.
 */
export async function followVisit(
  tx: ActorTransaction,
  { visitId, accountId, employeeId, version, status, importId, quiet, ...told }: VisitChanged,
): Promise<void> {
  const awaited = await awaitedDay(tx, visitId, told.summonsOn);
  const copy = { id: visitId, accountId, employeeId, version };
  await keepVisit(tx, { ...copy, summonsOn: awaited });
  await followEmployee(tx, visitId, employeeId);
  // An appointment to come gets a summons of its own in another account: it names the employer.
  if (!isBooked(status)) await moveDocuments(tx, visitId, accountId);
  // Just fallen due, or held before anybody was told: it never had an appointment to write of.
  if (awaited !== null || (version === 1 && !isBooked(status))) return;
  const batch = importId === undefined ? {} : { batchId: importId };
  await enqueueSummons(tx, { visitId, version, ...batch, ...(quiet && { quiet }) });
}

/** The day for which a summons waits; null where nothing waits. */
async function awaitedDay(
  tx: ActorTransaction,
  visitId: string,
  summonsOn: CivilDate | undefined,
): Promise<CivilDate | null> {
  if (summonsOn === undefined || summonsOn <= (await readToday(tx))) return null;
  const [present] = await findSummonses(tx, [visitId]);
  return present ? null : summonsOn;
}
