import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql, type SQL } from 'drizzle-orm';
import { isOpenTo } from '../centre/reserved.ts';
import { placeName } from '../centre/words.ts';
import { recordedRoad } from '../road/queries.ts';
import type { VisitLength } from '../setting/queries.ts';
import { noon } from '../availability/part.ts';
import type { Preference } from '../preference/queries.ts';
import { awaitTurn } from '../preference/turn.ts';
import { canCome } from '../unavailability/queries.ts';
import type { Away } from '../unavailability/rules.ts';
import { booked } from '../visit/state.ts';
import { outside } from './day-span.ts';
import { offeredToNobodyElse } from '../waiting/held.ts';
import type { Reserve } from './reserve.ts';
import type { Candidate, Wish } from './rules.ts';

/** Half-days read per practitioner, centre and stretch of days. */
const halfDays = 6;

/**
 * Slots read per centre and stretch of days, from all practitioners together, so that many who look at once find one
 * each; when all are lost to others, the search starts again.
 */
const slots = 48;

/** Slots read of a practitioner, however many there are to share with. */
const leastSlots = 2;

/** Limits of a search. */
export interface Bounds {
  length: VisitLength;
  /** Days on which an appointment was already refused. */
  excludedDays: readonly CivilDate[];
  /** Last day, when the employment ends; null without end. */
  until: CivilDate | null;
  /** What is kept for others; null for a visit that may take it. */
  reserve: Reserve | null;
  /** When its employer sends nobody; null where nobody has said anything. */
  wanted: Pick<Preference, 'accountId' | 'closures' | 'atMost'> | null;
  /** When the employee cannot come; null where nobody has said anything. */
  unavailable: Away | null;
  /** The visit that looks: what is offered to others who wait is not free for it. */
  visitId: string;
  /** Whose employee it is of: premises of other employers are closed to it; null where those of its own are, too. */
  accountId: string | null;
  /** Whether planning may give it an appointment at a distance: the employee consents, and nobody has to judge first. */
  remote: boolean;
  /** Kilometres by road from the usual centre beyond which nobody is sent; null for whoever chooses. */
  farthest: number | null;
}

/** What the database tells of a candidate. */
export interface CandidateRow
  extends Record<string, unknown>, Omit<Candidate, 'startsAt' | 'centreName'> {
  startsAt: string;
  name: string;
  mobileUnit: string | null;
}

/** The columns of a candidate, of a slot `s` with its practitioner `p` and its place `c`, for whose usual centre is `homeCentreId`. */
export const candidateColumns = ({
  homeCentreId,
}: Pick<
  Wish,
  'homeCentreId'
>): SQL => sql`s.id as "slotId", p.id as "practitionerId", p.kind as "practitionerKind",
  c.id as "centreId", c.name, c.kind as "placeKind", c.mobile_unit as "mobileUnit", c.zone, s.day::text as day,
  s.starts_at as "startsAt", c.post_code as "postCode", ${roadFrom(homeCentreId)} as kilometres`;

/** Kilometres from the usual centre, if there is one, to the place `c`. */
const roadFrom = (homeCentreId: string): SQL =>
  recordedRoad(sql`nullif(${homeCentreId}, '')::uuid`, sql`c.id`);

/** A candidate as the database tells it. */
export function candidateOf<Told extends CandidateRow>(row: Told): Told & Candidate {
  const centreName = placeName({ ...row, kind: row.placeKind });
  return { ...row, centreName, startsAt: new Date(row.startsAt) };
}

/**
 * Free slots for a visit: the earliest of every lawful practitioner at every centre, once within short notice and once
 * beyond it, so that neither hides the other. Walks the index `free_slots` and stops at each handful.
 * @param each for somebody who chooses, one slot of each half-day tells more than six of the same one
 */
export async function findCandidates(
  tx: ActorTransaction,
  wish: Wish,
  bounds: Bounds,
  each: 'slot' | 'half-day' = 'slot',
): Promise<Candidate[]> {
  const { soonest, comfortable, performers } = wish;
  const { length, excludedDays, until, reserve, wanted, unavailable, visitId } = bounds;
  const end = until === null ? '9999-12-31' : addDays(until, 1);
  const lawful = (kind: SQL) => sql`${kind} = any(string_to_array(${performers.join()}, ','))`;
  const share = sql`greatest(${leastSlots}::int, ${slots}::int /
    (select count(*) from appointments.practitioner l where ${lawful(sql`l.kind`)}))`;
  const [once, order, most] =
    each === 'slot'
      ? [sql``, sql`f.day, f.starts_at`, share]
      : [
          sql`distinct on (f.day, f.availability_id)`,
          sql`f.day, f.availability_id, f.starts_at`,
          sql`${halfDays}`,
        ];
  const rows = await tx.execute<CandidateRow>(sql`
    select ${candidateColumns(wish)}
    from appointments.practitioner p
    cross join appointments.centre c
    cross join (values (${soonest}::date, least(${comfortable}::date, ${end}::date)),
      (${comfortable}::date, ${end}::date)) as stretch (first_day, beyond)
    cross join lateral (
      select ${once} f.id, f.day, f.starts_at from appointments.slot f
      where f.practitioner_id = p.id and f.centre_id = c.id and f.status = 'free'
        and f.day >= stretch.first_day and f.day < stretch.beyond
        and f.day <> all(string_to_array(${excludedDays.join()}, ',')::date[])
        and ${outsideReserve(reserve, { day: sql`f.day`, halfDay: sql`f.availability_id` })} and ${whenSent(wanted, visitId)}
        and ${canCome(unavailable, { day: sql`f.day`, startsAt: sql`f.starts_at`, zone: sql`c.zone` })}
        and ${offeredToNobodyElse(sql`f.id`, visitId)}
        and f.ends_at - f.starts_at >= interval '1 minute' *
          case p.kind when 'NURSE' then ${length.nurse}::int else ${length.physician}::int end
      order by ${order} limit ${most}) s
    where ${lawful(sql`p.kind`)} and ${isOpenTo(bounds.accountId, sql`c`, bounds.remote)}
      and ${withinReach(wish, bounds)}`);
  return rows.map(candidateOf);
}

/** Free slots of one half-day for a visit, the earliest first; the reserve is whoever's who chose the half-day. */
export async function findCandidatesIn(
  tx: ActorTransaction,
  halfDayId: string,
  wish: Wish,
  { length, excludedDays, until, unavailable, visitId, accountId, remote }: Bounds,
): Promise<Candidate[]> {
  const end = until ?? '9999-12-31';
  const rows = await tx.execute<CandidateRow>(sql`
    select ${candidateColumns(wish)}
    from appointments.slot s
    join appointments.practitioner p on p.id = s.practitioner_id
    join appointments.centre c on c.id = s.centre_id
    where s.availability_id = ${halfDayId} and s.status = 'free'
      and s.day <= ${end}::date and s.starts_at > clock.now()
      and s.day <> all(string_to_array(${excludedDays.join()}, ',')::date[])
      and s.ends_at - s.starts_at >= interval '1 minute' *
        case p.kind when 'NURSE' then ${length.nurse}::int else ${length.physician}::int end
      and p.kind = any(string_to_array(${wish.performers.join()}, ','))
      and ${canCome(unavailable, { day: sql`s.day`, startsAt: sql`s.starts_at`, zone: sql`c.zone` })}
      and ${offeredToNobodyElse(sql`s.id`, visitId)}
      and ${isOpenTo(accountId, sql`c`, remote)}
    order by s.starts_at`);
  return rows.map(candidateOf);
}

/** The place is near enough, or nobody has recorded how far it is. */
function withinReach({ homeCentreId }: Wish, { farthest }: Bounds): SQL {
  if (farthest === null) return sql`true`;
  return sql`coalesce(${roadFrom(homeCentreId)}, 0) <= ${farthest}::int`;
}

/**
 * Enough of the half-day of the practitioner `p` stays free, or it is near enough to be open to everybody. Two jobs at the same
 * moment may take one slot too many: the reserve is a habit of planning, no promise of the database.
 */
export function outsideReserve(
  reserve: Reserve | null,
  { day, halfDay }: { day: SQL; halfDay: SQL },
): SQL {
  if (reserve === null || reserve.slots === 0) return sql`true`;
  return sql`(p.kind = 'NURSE' or ${day} < ${reserve.from}::date or ${reserve.slots}::int <
    (select count(*) from appointments.slot o where o.availability_id = ${halfDay} and o.status = 'free'))`;
}

/** The employer is open that day, and does not already send as many as it can spare that half-day. */
function whenSent(wanted: Bounds['wanted'], visitId: string): SQL {
  if (wanted === null) return sql`true`;
  return sql`${outside(wanted.closures, sql`f.day`)} and ${canSpare(wanted, visitId)}`;
}

/**
 * The employer does not send as many others in the half-day of the slot `f`, at the centre `c`, as it can spare. The
 * half-days that are full are counted once, not for each slot.
 */
function canSpare({ accountId, atMost }: NonNullable<Bounds['wanted']>, visitId: string): SQL {
  if (atMost === null) return sql`true`;
  const part = (instant: SQL, zone: SQL) =>
    sql`((${instant} at time zone ${zone})::time < ${noon}::time)`;
  return sql`(f.day, ${part(sql`f.starts_at`, sql`c.zone`)}) not in (
    select v.day, ${part(sql`v.starts_at`, sql`o.zone`)}
    from appointments.visit v join appointments.centre o on o.id = v.centre_id
    where v.account_id = ${accountId} and v.id <> ${visitId}::uuid and v.day is not null
      and v.status = any(string_to_array(${booked.join()}, ','))
    group by 1, 2
    having count(*) >= ${atMost}::int)`;
}

/**
 * Those of the slots that were found in which the employer can still spare somebody when one of them is taken: others
 * may have been sent since. Its next appointments wait until this one stands.
 */
export async function stillSpared(
  tx: ActorTransaction,
  candidates: readonly Candidate[],
  { wanted, visitId }: Pick<Bounds, 'wanted' | 'visitId'>,
): Promise<readonly Candidate[]> {
  if (wanted?.atMost == null) return candidates;
  await awaitTurn(tx, wanted);
  const ids = candidates.map(({ slotId }) => slotId).join();
  const rows = await tx.execute<{ id: string }>(sql`
    select f.id from appointments.slot f join appointments.centre c on c.id = f.centre_id
    where f.id = any(string_to_array(${ids}, ',')::uuid[]) and ${canSpare(wanted, visitId)}`);
  const spared = new Set(rows.map(({ id }) => id));
  return candidates.filter(({ slotId }) => spared.has(slotId));
}
