import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import type { PersonRow } from '../person/table.ts';
import { readSignInSetting } from '../sign-in-setting/queries.ts';
import { isDemanded, type Held } from './rules.ts';

/** What somebody can show. */
export async function readHeld(tx: ActorTransaction, personId: string): Promise<Held> {
  const [row] = await tx.execute<Held & Record<string, unknown>>(sql`select
    exists (select from identity.totp where person_id = ${personId} and confirmed_at is not null) as totp,
    (select count(*)::int from identity.passkey where person_id = ${personId}) as passkeys,
    (select count(*)::int from identity.recovery_code where person_id = ${personId} and used_at is null)
      as "recoveryCodes"`);
  if (!row) throw new Error('A count gave no row');
  return row;
}

/** Whether the service demands a second factor of somebody. */
export async function readDemanded(tx: ActorTransaction, subject: PersonRow): Promise<boolean> {
  const setting = await readSignInSetting(tx);
  const [row] = await tx.execute<{ is: boolean }>(
    sql`select access.is_administrator(${subject.id}) as is`,
  );
  return isDemanded({ staff: subject.staff, administrator: row?.is ?? false }, setting);
}
