import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, isNull, notExists, or, sql } from 'drizzle-orm';
import { remoteConsent } from './table.ts';

/** What somebody announced has said holds for the employee that they turned out to be, unless that one consents already. */
export async function handOverRemoteConsent(
  tx: ActorTransaction,
  from: string,
  to: string,
): Promise<void> {
  const known = tx
    .select({ one: sql`1` })
    .from(sql`${remoteConsent} as known`)
    .where(sql`known.employee_id = ${to} and known.withdrawn_at is null`);
  await tx
    .update(remoteConsent)
    .set({ employeeId: to })
    .where(
      and(
        eq(remoteConsent.employeeId, from),
        or(notExists(known), sql`not ${isNull(remoteConsent.withdrawnAt)}`),
      ),
    );
}
