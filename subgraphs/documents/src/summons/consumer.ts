import type { ActorTransaction } from '@vigie/chassis/database';
import type { VisitChanged } from '@vigie/chassis/events';
import { enqueue } from '@vigie/chassis/jobs';
import { followEmployee, moveDocuments } from '../document/commands.ts';
import { keepVisit } from '../visit/commands.ts';
import { isBooked } from './visit.ts';

/**
 * A visit changed: its summons may have to follow. Of changes that come together only the last one is worked on, and
 * the jobs of one visit run one after the other, so that the last word is that of the newest state.
 */
export async function followVisit(
  tx: ActorTransaction,
  { visitId, accountId, employeeId, version, status, importId, quiet }: VisitChanged,
): Promise<void> {
  await keepVisit(tx, { id: visitId, accountId, employeeId, version });
  await followEmployee(tx, visitId, employeeId);
  // An appointment to come gets a summons of its own in another account: it names the employer.
  if (!isBooked(status)) await moveDocuments(tx, visitId, accountId);
  // Just fallen due, or held before anybody was told: it never had an appointment to write of.
  if (version === 1 && !isBooked(status)) return;
  const lane = visitId.slice(-2);
  await enqueue(
    tx,
    'write-summons',
    { visitId, version, ...(importId && { importId }), ...(quiet && { quiet }) },
    { key: `summons-${visitId}`, queue: `summons-${lane}` },
  );
}
