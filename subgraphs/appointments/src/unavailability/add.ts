import { auditAll } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { insertMany } from '@vigie/chassis/many';
import { sql } from 'drizzle-orm';
import { everyHalfDay } from '../planning/plan/model.ts';
import { planAround } from './plan-around.ts';
import { findUnavailabilities } from './queries.ts';
import { mostSpans, newSpans, type AwaySpan } from './rules.ts';
import { awaySpan, unavailability } from './table.ts';

/**
 * Adds periods to what is known of employees of one account, and plans their visits around them.
 * @returns false where somebody would have too many periods: the transaction is then to be given up
 */
export async function addAwaySpans(
  tx: ActorTransaction,
  accountId: string,
  employeeIds: readonly string[],
  said: readonly AwaySpan[],
): Promise<boolean> {
  if (said.length === 0) return true;
  const inOrder = employeeIds.toSorted();
  // Locked before they are read: of two who add at once the second sees what the first has said.
  await tx
    .insert(unavailability)
    .values(inOrder.map((employeeId) => ({ employeeId, accountId, halfDays: everyHalfDay })))
    .onConflictDoUpdate({
      target: unavailability.employeeId,
      set: { halfDays: sql`${unavailability.halfDays}` },
    });
  const known = await findUnavailabilities(tx, inOrder);
  const news = inOrder.map((employeeId, index) =>
    newSpans(known[index]!.spans, said).map((span) => ({ employeeId, accountId, ...span })),
  );
  const tooMany = news.some((own, index) => known[index]!.spans.length + own.length > mostSpans);
  if (tooMany) return false;
  await insertMany(tx, awaySpan, news.flat());
  const action = 'unavailability.set';
  await auditAll(
    tx,
    inOrder.map((targetId) => ({ action, accountId, targetId })),
  );
  await planAround(tx, accountId, inOrder);
  return true;
}
