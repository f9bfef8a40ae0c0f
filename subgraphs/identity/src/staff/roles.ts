import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { staffRoles } from '../role/staff-roles.ts';

/** Codes of all roles of the service. */
export const knownStaffRoles = staffRoles.map(({ code }) => code);

/** Codes of the roles that the actor may give to people of the service. */
export async function givableStaffRoles(tx: ActorTransaction): Promise<string[]> {
  const rows = await tx.execute<{ role: string }>(sql`
    select role from unnest(${sql.param(knownStaffRoles)}::text[]) as role
    where access.may_give_staff(null, role)`);
  return rows.map(({ role }) => role);
}

/**
 * Gives somebody of the service exactly these roles, until the end of a day or without end. What is taken goes last:
 * whoever steps down needs the right until then.
 */
export async function setStaffRoles(
  tx: ActorTransaction,
  personId: string,
  roles: readonly string[],
  accessUntil: CivilDate | null,
): Promise<void> {
  const until = sql`(${accessUntil}::date + 1)::timestamp at time zone (select zone from clock.setting)`;
  const held = sql`subject_id = ${personId} and account_id is null and role ~ '^staff-'`;
  const kept = sql`role = any(${sql.param([...roles])}::text[])`;
  const rows = await tx.execute<{ role: string }>(
    sql`select role from access.grants where ${held}`,
  );
  const before = rows.map(({ role }) => role);
  for (const role of roles.filter((each) => !before.includes(each))) {
    await tx.execute(sql`insert into access.grants (id, subject_id, account_id, role, valid_until)
      values (${newId()}, ${personId}, null, ${role}, ${until})`);
  }
  await tx.execute(sql`update access.grants set valid_until = ${until}
    where ${held} and ${kept} and valid_until is distinct from ${until}`);
  await tx.execute(sql`delete from access.grants where ${held} and not ${kept}`);
}
