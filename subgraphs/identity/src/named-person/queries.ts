import type { ActorTransaction } from '@vigie/chassis/database';
import { containing, searchable } from '@vigie/chassis/search';
import { sql } from 'drizzle-orm';
import { lineOf } from '../account/rules.ts';

/** A user or a contact of a member. */
export interface NamedPersonRow extends Record<string, unknown> {
  id: string;
  kind: 'USER' | 'CONTACT';
  firstName: string;
  lastName: string;
  accountId: string;
  /** Whether the telephone number that was searched is theirs. */
  hasLine: boolean;
}

/** Fewer characters name everybody. */
const shortest = 3;

/**
 * Users and contacts whom a text names, each of its words somewhere, or whose whole telephone number it is. A user who is
 * also a contact of the account is one person, who is found among its users.
 */
export async function findNamedPeople(
  tx: ActorTransaction,
  search: string,
  first: number,
): Promise<NamedPersonRow[]> {
  const line = lineOf(search);
  const text = searchable(search);
  if (line === null && text.length < shortest) return [];
  const words = text.split(' ').map(containing);
  const rows = await tx.execute<NamedPersonRow>(sql`
    with people as (
      select u.id, 'USER' as kind, p.first_name, p.last_name, p.email, u.phone, u.account_id
      from identity.account_user u
        join identity.person p on p.id = u.person_id and p.disabled_at is null
      where u.removed_at is null
      union all
      select id, 'CONTACT', first_name, last_name, email, phone, account_id
      from identity.account_contact
    ), named as (
      select distinct on (account_id, coalesce(lower(email), id::text)) *
      from people
      where case when ${line}::text is null
        then identity.plain(concat_ws(' ', first_name, last_name, email)) like all (${sql.param(words)}::text[])
        else identity.line_of(phone) = ${line} end
      order by account_id, coalesce(lower(email), id::text), kind desc
    )
    select id, kind, first_name as "firstName", last_name as "lastName", account_id as "accountId",
      ${line}::text is not null as "hasLine"
    from named
    order by last_name, first_name, id limit ${first}`);
  return [...rows];
}
