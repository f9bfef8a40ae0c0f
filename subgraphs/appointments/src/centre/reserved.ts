import { sql, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from '@vigie/chassis/database';

/**
 * Whether a place is open to an account: anybody's, its own premises, or at a distance. The database refuses any other
 * appointment, whoever gives it.
 * @param accountId null where all premises of employers are closed: its own is not to know of the visit
 * @param place alias of the row of the place
 * @param remote whether the visit may be held at a distance
 */
export function isOpenTo(accountId: string | null, place: SQL, remote: boolean): SQL {
  const away = sql`(${remote}::boolean and ${place}.kind = 'REMOTE')`;
  return sql`(${place}.kind not in ('EMPLOYER_PREMISES', 'REMOTE') or ${away} or exists (select from appointments.place_reservation own
    where own.centre_id = ${place}.id and own.account_id = ${accountId}::uuid))`;
}

/** Writes anew to whom a place is reserved: the account whose premises they are, or all of its company. */
export async function reserve(tx: ActorTransaction, centreId: string): Promise<void> {
  await tx.execute(sql`delete from appointments.place_reservation where centre_id = ${centreId}`);
  await tx.execute(sql`
    insert into appointments.place_reservation (centre_id, account_id)
    select c.id, c.reserved_account_id from appointments.centre c
    where c.id = ${centreId} and c.reserved_account_id is not null
    union
    select c.id, sister.account_id from appointments.centre c
    join appointments.account_trade host on host.account_id = c.reserved_account_id
    join appointments.account_trade sister on sister.company_id = host.company_id
    where c.id = ${centreId} and c.whole_company`);
}

/** An account that joins a company is let into its premises, one that leaves it is not any more. */
export async function followCompany(tx: ActorTransaction, accountId: string): Promise<void> {
  const places = await tx.execute<{ id: string }>(sql`
    select c.id from appointments.centre c where c.whole_company`);
  if (places.length === 0) return;
  await tx.execute(sql`
    delete from appointments.place_reservation r using appointments.centre c
    where c.id = r.centre_id and c.whole_company
      and ${accountId}::uuid in (r.account_id, c.reserved_account_id) and r.account_id <> c.reserved_account_id`);
  await tx.execute(sql`
    insert into appointments.place_reservation (centre_id, account_id)
    select c.id, sister.account_id from appointments.centre c
    join appointments.account_trade host on host.account_id = c.reserved_account_id
    join appointments.account_trade sister on sister.company_id = host.company_id
    where c.whole_company and ${accountId}::uuid in (sister.account_id, c.reserved_account_id)
    on conflict do nothing`);
}
