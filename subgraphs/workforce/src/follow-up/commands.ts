import { anyOf } from '@vigie/chassis/any-of';
import { asJobWithin, jobOver, type ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { insertMany } from '@vigie/chassis/many';
import { and, isNull, sql } from 'drizzle-orm';
import { assignment } from '../assignment/table.ts';
import { confidentialGround, followUp, type FollowUpRow } from './table.ts';

/** A decision with the employee whom it is about. */
export interface Decided {
  employeeId: string;
  accountId: string;
  decision: FollowUpRow;
}

/**
 * Puts decisions in force and ends those before; each is named by the period in which it was made, for the history.
 * Runs as a job: it also keeps what the actor may not read.
 */
export function keepFollowUps(tx: ActorTransaction, decided: readonly Decided[]): Promise<void> {
  return asJobWithin(tx, jobOver('keep-follow-up', decided), async () => {
    const employeeIds = decided.map(({ employeeId }) => employeeId);
    await tx
      .update(followUp)
      .set({ replacedAt: sql`clock.now()` })
      .where(and(anyOf(followUp.employeeId, employeeIds), isNull(followUp.replacedAt)));
    const rows = decided.map(
      ({ employeeId, accountId, decision: { confidentialGrounds, ...row } }) => ({
        row: { ...row, id: newId(), employeeId, accountId },
        confidentialGrounds,
      }),
    );
    await insertMany(
      tx,
      followUp,
      rows.map(({ row }) => row),
    );
    await insertMany(
      tx,
      confidentialGround,
      rows.flatMap(({ row: { id: followUpId, accountId }, confidentialGrounds }) =>
        confidentialGrounds.map((ground) => ({ followUpId, accountId, ground })),
      ),
    );
    await tx.execute(sql`
      update ${assignment} a set follow_up_id = f.id
      from unnest(${sql.param(employeeIds)}::uuid[]) as decided (id)
      join ${followUp} f on f.employee_id = decided.id and f.replaced_at is null
      cross join lateral (select c.id from ${assignment} c
        where c.employee_id = decided.id and not c.announced order by c.from_day desc limit 1) as current
      where a.id = current.id`);
  });
}
