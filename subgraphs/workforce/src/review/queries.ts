import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { lastLegalDay } from '@vigie/law/legal-days';
import { and, asc, eq, isNull, lt, lte, or } from 'drizzle-orm';
import { assignment } from '../assignment/table.ts';
import { hasStatus } from '../employee/status.ts';
import { employee } from '../employee/table.ts';
import { followUp } from '../follow-up/table.ts';

/** An employee for whom something has to be done. */
export interface Concerned {
  id: string;
  accountId: string;
}

const concerned = { id: employee.id, accountId: employee.accountId };

/** Those whose announced change of post has come; of somebody who left before, it never comes. */
export function findChangesDue(
  tx: ActorTransaction,
  today: CivilDate,
  limit: number,
): Promise<Concerned[]> {
  return tx
    .select(concerned)
    .from(assignment)
    .innerJoin(employee, eq(employee.id, assignment.employeeId))
    .where(
      and(
        eq(assignment.announced, true),
        lte(assignment.fromDay, today),
        or(isNull(employee.leftOn), lte(assignment.fromDay, employee.leftOn)),
      ),
    )
    .orderBy(asc(employee.id))
    .limit(limit);
}

/** Those present or to come whose decision was made before a birthday, or before the law changed last. */
export function findToReview(
  tx: ActorTransaction,
  today: CivilDate,
  limit: number,
): Promise<Concerned[]> {
  return tx
    .select(concerned)
    .from(followUp)
    .innerJoin(employee, eq(employee.id, followUp.employeeId))
    .where(
      and(
        isNull(followUp.replacedAt),
        or(
          and(lte(followUp.reviewOn, today), lt(followUp.decidedOn, followUp.reviewOn)),
          lt(followUp.decidedOn, lastLegalDay(today)),
        ),
        hasStatus(null, today),
      ),
    )
    .orderBy(asc(employee.id))
    .limit(limit);
}
