import type { ActorTransaction } from '@vigie/chassis/database';
import { sql, type SQL } from 'drizzle-orm';
import { centre } from '../centre/table.ts';
import { roadBetween } from './rules.ts';
import { road } from './table.ts';

/** A place that people may go to from another one, and how far it is; null where nobody has recorded it. */
export interface RoadTo {
  centreId: string;
  kilometres: number | null;
}

/** The roads from places to all others that are open to anybody, by their names. */
export async function findRoadsFrom(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<RoadTo[][]> {
  const rows = await tx.execute<RoadTo & { fromId: string } & Record<string, unknown>>(sql`
    select f.id as "fromId", c.id as "centreId", ${recordedRoad(sql`f.id`, sql`c.id`)} as kilometres
    from ${centre} f
    join ${centre} c on c.id <> f.id and c.kind in ('CENTRE', 'ANNEX', 'MOBILE_UNIT')
      and (c.closed_from is null or c.closed_from > clock.today())
    where f.id = any(string_to_array(${ids.join()}, ',')::uuid[])
      and f.kind in ('CENTRE', 'ANNEX', 'MOBILE_UNIT')
    order by c.kind = 'MOBILE_UNIT', c.mobile_unit, c.name`);
  return ids.map((id) => rows.filter(({ fromId }) => fromId === id));
}

/** Every road that is recorded, as far as a plan looks: kilometres by `roadKey`. */
export async function readRoads(tx: ActorTransaction): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.select().from(road);
  return new Map(
    rows.map(({ oneId, otherId, kilometres }) => [roadKey(oneId, otherId), kilometres]),
  );
}

/** The same for both ways. */
export function roadKey(one: string, other: string): string {
  const { oneId, otherId } = roadBetween(one, other);
  return `${oneId} ${otherId}`;
}

/** Kilometres between two places within a statement; null where nobody has recorded them. */
export const recordedRoad = (one: SQL, other: SQL): SQL => sql`(
  select r.kilometres from appointments.road r
  where r.one_id = least(${one}, ${other}) and r.other_id = greatest(${one}, ${other}))`;
