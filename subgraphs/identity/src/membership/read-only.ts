import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';

/** From now on the people of an account may read there, pay, and keep their users in order. */
export async function forbidWriting(tx: ActorTransaction, accountId: string): Promise<void> {
  await tx.execute(sql`insert into access.read_only (account_id) values (${accountId})
    on conflict do nothing`);
}

/** From now on they may do again what their roles allow. */
export async function allowWriting(tx: ActorTransaction, accountId: string): Promise<void> {
  await tx.execute(sql`delete from access.read_only where account_id = ${accountId}`);
}
