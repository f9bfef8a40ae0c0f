import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import type { Entry } from './rules.ts';
import { movement } from './table.ts';

/** Kinds that are part of a payment, on its way or back. */
const ofPayments = new Set<Entry['kind']>(['PAYMENT', 'REFUND', 'RETURN']);

/** Movements of one account follow one another: what lies on it is spent once. */
export async function lockAccount(tx: ActorTransaction, accountId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`billing account ${accountId}`}, 0))`,
  );
}

/** Writes what an account owes more or less; all of one event in one statement, which no invoice leaves overpaid. */
export async function move(
  tx: ActorTransaction,
  {
    accountId,
    day,
    paymentId = null,
  }: { accountId: string; day: CivilDate; paymentId?: string | null },
  entries: readonly Entry[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    ...{ ...entry, id: newId(), accountId, day },
    paymentId: ofPayments.has(entry.kind) ? paymentId : null,
  }));
  await tx.insert(movement).values(rows);
}
