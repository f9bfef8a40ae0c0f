import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { and, eq, gt, sql } from 'drizzle-orm';
import { alertPerson } from '../alert/commands.ts';
import { formerAddress } from '../profile/table.ts';

/**
 * Tells all who know the person: at their address, at those they had within the year, and the administrators of their
 * accounts. Whoever lured the service into it cannot answer all of these mailboxes.
 */
export async function announceReset(
  tx: ActorTransaction,
  resetId: string,
  personId: string,
): Promise<void> {
  const { former, colleagues } = await asJobWithin(tx, { task: 'reset' }, async (job) => ({
    former: await job
      .select({ id: formerAddress.id })
      .from(formerAddress)
      .where(
        and(
          eq(formerAddress.personId, personId),
          gt(formerAddress.leftAt, sql`clock.now() - interval '1 year'`),
        ),
      ),
    colleagues: await job.execute<{ id: string }>(sql`
      select distinct other.subject_id as id
      from access.grants own join access.grants other
        on other.account_id = own.account_id and other.role = 'administrator'
      where own.subject_id = ${personId} and own.account_id is not null and other.subject_id <> ${personId}
        and (other.valid_until is null or other.valid_until > clock.now())`),
  }));
  await alertPerson(tx, { kind: 'reset-announced', personId, resetId });
  for (const { id } of former) {
    await alertPerson(tx, { kind: 'reset-announced', personId, resetId, formerAddressId: id });
  }
  for (const { id } of colleagues) {
    await alertPerson(tx, { kind: 'reset-of-colleague', personId: id, resetId });
  }
}
