import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { centre, type CentreRow, type PlaceKind } from './table.ts';

/** Nobody is sent there any more, or from the day on that a closed place names. */
const open = sql`(${centre.closedFrom} is null or ${centre.closedFrom} > clock.today())`;

/** Every place of the service that is not closed, by name. */
export async function listCentres(tx: ActorTransaction): Promise<CentreRow[]> {
  return tx.select().from(centre).where(open).orderBy(asc(centre.name));
}

/** Every place that there is or was, closed ones last, for whoever keeps them. */
export async function listPlaces(tx: ActorTransaction): Promise<CentreRow[]> {
  return tx
    .select()
    .from(centre)
    .orderBy(sql`${open} desc`, asc(centre.name));
}

export async function findCentres(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(CentreRow | null)[]> {
  const rows = await tx
    .select()
    .from(centre)
    .where(anyOf(centre.id, ids.filter(isId)));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Whether a place of each kind is open. */
export async function areOpen(
  tx: ActorTransaction,
  kinds: readonly PlaceKind[],
): Promise<boolean[]> {
  const rows = await tx
    .selectDistinct({ kind: centre.kind })
    .from(centre)
    .where(and(inArray(centre.kind, [...kinds]), open));
  return kinds.map((kind) => rows.some((row) => row.kind === kind));
}

export async function lockCentre(tx: ActorTransaction, id: string): Promise<CentreRow | null> {
  if (!isId(id)) return null;
  const [row] = await tx.select().from(centre).where(eq(centre.id, id)).for('update');
  return row ?? null;
}

/**
 * The account's own centre, else the first by name of those where anybody may be seen on any day; null while the service
 * has none.
 */
export const homeCentreId = (accountId: SQL): SQL => sql`coalesce(
  (select ac.centre_id from appointments.account_centre ac
    join appointments.centre own on own.id = ac.centre_id
    where ac.account_id = ${accountId} and (own.closed_from is null or own.closed_from > clock.today())),
  (select any_of.id from appointments.centre any_of
    where any_of.kind in ('CENTRE', 'ANNEX') and (any_of.closed_from is null or any_of.closed_from > clock.today())
    order by any_of.name limit 1))`;

/** Post code of the place where an account's employees go; null where there is none. */
export async function homePostCode(
  tx: ActorTransaction,
  accountId: string,
): Promise<string | null> {
  const [home] = await tx
    .select({ postCode: centre.postCode })
    .from(centre)
    .where(sql`${centre.id} = ${homeCentreId(sql`${accountId}::uuid`)}`);
  return home?.postCode ?? null;
}
