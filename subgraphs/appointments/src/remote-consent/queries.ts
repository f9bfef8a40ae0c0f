import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { desc, sql, type SQL } from 'drizzle-orm';
import { remoteConsent, type RemoteConsentRow } from './table.ts';

/** What each employee last said, consent or its end; null of whoever was never asked, and for all but the service. */
export async function findRemoteConsents(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<(RemoteConsentRow | null)[]> {
  const rows = await tx
    .selectDistinctOn([remoteConsent.employeeId])
    .from(remoteConsent)
    .where(anyOf(remoteConsent.employeeId, employeeIds))
    // Two of one instant: the one that holds is the later one.
    .orderBy(
      remoteConsent.employeeId,
      desc(remoteConsent.recordedAt),
      sql`${remoteConsent.withdrawnAt} is null desc`,
    );
  return inOrderOf(employeeIds, rows, ({ employeeId }) => employeeId);
}

/** Whether an employee consents, within a statement of the service's own work that reads many. */
export const consents = (employeeId: SQL): SQL<boolean> => sql`exists (
  select from appointments.remote_consent k
  where k.employee_id = ${employeeId} and k.withdrawn_at is null)`;
