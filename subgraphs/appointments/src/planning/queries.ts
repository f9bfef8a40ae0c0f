import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import type { VisitLength } from '../setting/queries.ts';
import type { Candidate, Wish } from './rules.ts';

/** Slots read per practitioner, centre and stretch of days: when all are lost to others, the search starts again. */
const perStretch = 6;

/** Limits of a search. */
export interface Bounds {
  length: VisitLength;
  /** Days on which an appointment was already refused. */
  excludedDays: readonly CivilDate[];
  /** Last day, when the employment ends; null without end. */
  until: CivilDate | null;
}

/**
 * Free slots for a visit: the earliest of every lawful practitioner at every centre, once within short notice and once
 * beyond it, so that neither hides the other. Walks the index `free_slots` and stops at each handful.
 */
export async function findCandidates(
  tx: ActorTransaction,
  { soonest, comfortable, performers }: Wish,
  { length, excludedDays, until }: Bounds,
): Promise<Candidate[]> {
  const end = until === null ? '9999-12-31' : addDays(until, 1);
  const rows = await tx.execute<Omit<Candidate, 'startsAt'> & { startsAt: string }>(sql`
    select s.id as "slotId", p.id as "practitionerId", p.kind as "practitionerKind",
      c.id as "centreId", c.name as "centreName", c.zone, s.day::text as day, s.starts_at as "startsAt"
    from appointments.practitioner p
    cross join appointments.centre c
    cross join (values (${soonest}::date, least(${comfortable}::date, ${end}::date)),
      (${comfortable}::date, ${end}::date)) as stretch (first_day, beyond)
    cross join lateral (
      select f.id, f.day, f.starts_at from appointments.slot f
      where f.practitioner_id = p.id and f.centre_id = c.id and f.status = 'free'
        and f.day >= stretch.first_day and f.day < stretch.beyond
        and f.day <> all(string_to_array(${excludedDays.join()}, ',')::date[])
        and f.ends_at - f.starts_at >= interval '1 minute' *
          case p.kind when 'NURSE' then ${length.nurse}::int else ${length.physician}::int end
      order by f.day, f.starts_at limit ${perStretch}) s
    where p.kind = any(string_to_array(${performers.join()}, ','))`);
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt) }));
}
