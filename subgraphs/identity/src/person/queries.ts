import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import type { NotificationEvent } from '../generated/resolvers.ts';
import { mutedNotification, person, type PersonRow } from './table.ts';

export async function findPerson(tx: ActorTransaction, id: string): Promise<PersonRow | null> {
  const [row] = await tx.select().from(person).where(eq(person.id, id));
  return row ?? null;
}

/** The right without which an announcement says more than its reader may know. */
const scopeOf: Record<NotificationEvent, string> = {
  SUMMONS_READY: 'summons:read',
  HIRES_TO_CONFIRM: 'employees:write',
  IMPORT_APPLIED: 'employees:write',
};

/** Members' users who hold the right on the account and want the mail. */
export async function findRecipients(
  tx: ActorTransaction,
  accountId: string,
  event: NotificationEvent,
): Promise<{ userId: string; email: string; name: string }[]> {
  return tx.execute<{ userId: string; email: string; name: string }>(sql`
    select distinct p.id as "userId", p.email, p.first_name || ' ' || p.last_name as name
    from ${person} p
    join access.grants g on g.subject_id = p.id and g.account_id = ${accountId}
    join access.role_scope r on r.role = g.role and r.scope = ${scopeOf[event]}
    where p.disabled_at is null
      and g.valid_from <= clock.now() and (g.valid_until is null or g.valid_until > clock.now())
      and not exists (select from ${mutedNotification} m
        where m.person_id = p.id and m.account_id = ${accountId} and m.event = ${event})
    order by p.email`);
}
