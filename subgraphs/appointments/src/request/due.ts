import type { ActorTransaction } from '@vigie/chassis/database';
import { readToday } from '@vigie/chassis/today';
import { performersOf } from '@vigie/law/visits';
import { and, eq, inArray } from 'drizzle-orm';
import { employee } from '../employee/table.ts';
import { addDueVisit } from '../visit/reconcile.ts';
import { open } from '../visit/state.ts';
import { visit } from '../visit/table.ts';
import { dayToHoldBy } from './rules.ts';
import { requestedEmployee, type RequestRow } from './table.ts';

/**
 * Makes the visit of a request due for each of its employees, unless it is under way already or they have left.
 * @returns how many of them have a visit now
 */
export async function makeVisitsDue(
  tx: ActorTransaction,
  { id, accountId, kind, wantedBy }: RequestRow,
): Promise<number> {
  const today = await readToday(tx);
  const latestDate = dayToHoldBy(wantedBy, today);
  const people = await tx
    .select({ employee })
    .from(requestedEmployee)
    .innerJoin(employee, eq(employee.id, requestedEmployee.employeeId))
    .where(eq(requestedEmployee.requestId, id));
  let visits = 0;
  for (const { employee: person } of people) {
    if (person.leftOn !== null && person.leftOn <= today) continue;
    const duty = {
      ...{ kind, earliestDate: null, latestDate, performers: performersOf(kind, person.profile) },
      ...{ answersChange: null, ownLatestDate: null },
    };
    const under = await findOpenVisit(tx, person.id, kind);
    if (!under) await addDueVisit(tx, { employeeId: person.id, accountId }, duty);
    const visitId = under ?? (await findOpenVisit(tx, person.id, kind));
    await tx
      .update(requestedEmployee)
      .set({ visitId })
      .where(and(eq(requestedEmployee.requestId, id), eq(requestedEmployee.employeeId, person.id)));
    visits += 1;
  }
  return visits;
}

async function findOpenVisit(
  tx: ActorTransaction,
  employeeId: string,
  kind: RequestRow['kind'],
): Promise<string | null> {
  const [row] = await tx
    .select({ id: visit.id })
    .from(visit)
    .where(
      and(eq(visit.employeeId, employeeId), eq(visit.kind, kind), inArray(visit.status, open)),
    );
  return row?.id ?? null;
}
