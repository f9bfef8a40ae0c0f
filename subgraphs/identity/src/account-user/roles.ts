import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { memberRoles } from '../role/member-roles.ts';

/** Codes of all roles that users can hold. */
export const knownRoles = memberRoles.map(({ code }) => code);

/** Codes of the roles that the actor may give on an account, to somebody in particular where one is named. */
export async function givableRoles(
  tx: ActorTransaction,
  accountId: string,
  personId: string | null = null,
): Promise<string[]> {
  const rows = await tx.execute<{ role: string }>(sql`
    select role from unnest(${sql.param(knownRoles)}::text[]) as role
    where access.allows(${accountId}::uuid, 'users:manage')
      and access.may_give(${accountId}::uuid, ${personId}::uuid, role)`);
  return rows.map(({ role }) => role);
}

/** Somebody's place on an account. */
interface Holder {
  accountId: string;
  personId: string;
}

/**
 * Gives somebody exactly these roles on an account, until the end of a day or without end. What is taken goes last: an
 * administrator who steps down needs the right until then.
 */
export async function setRoles(
  tx: ActorTransaction,
  { accountId, personId }: Holder,
  roles: readonly string[],
  accessUntil: CivilDate | null,
): Promise<void> {
  const until = sql`(${accessUntil}::date + 1)::timestamp at time zone (select zone from clock.setting)`;
  const held = sql`subject_id = ${personId} and account_id = ${accountId} and role !~ '^mandate-'`;
  for (const role of roles) {
    await tx.execute(sql`insert into access.grants (id, subject_id, account_id, role, valid_until)
      values (${newId()}, ${personId}, ${accountId}, ${role}, ${until}) on conflict do nothing`);
  }
  await tx.execute(sql`update access.grants set valid_until = ${until}
    where ${held} and valid_until is distinct from ${until}`);
  await tx.execute(sql`delete from access.grants
    where ${held} and role <> all(${sql.param([...roles])}::text[])`);
}
