import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { sql, type SQL } from 'drizzle-orm';
import type { Preparation } from '../planning/search.ts';
import { isOpenTo } from '../centre/reserved.ts';
import {
  candidateColumns,
  candidateOf,
  outsideReserve,
  type CandidateRow,
} from '../planning/queries.ts';
import { canCome } from '../unavailability/queries.ts';
import { offeredToNobodyElse } from '../waiting/held.ts';
import type { Candidate, Wish } from '../planning/rules.ts';
import type { OpenSlot } from './rules.ts';

/** Whom a slot is for. */
type Asking = Pick<Preparation, 'wish' | 'bounds' | 'consents'>;

/** Slots of a day that are shown; nobody reads on. */
const longestDay = 200;

/** Free slots of one day that the law allows for a visit, in the order of the hours. */
export function findSlotsOn(
  tx: ActorTransaction,
  preparation: Asking,
  day: CivilDate,
  centreId: string | null,
): Promise<OpenSlot[]> {
  const there = centreId !== null && isId(centreId) ? sql`s.centre_id = ${centreId}` : sql`true`;
  const open = isOpenTo(preparation.bounds.accountId, sql`c`, preparation.consents);
  return findOpenSlots(tx, preparation, sql`a.day = ${day}::date and ${there} and ${open}`);
}

/**
 * The slots of those named that are free and that the law allows for the visit, in the order of the hours; those on the
 * premises of other employers too, so that whoever names one is told why not.
 */
export function findNamedSlots(
  tx: ActorTransaction,
  preparation: Asking,
  slotIds: readonly string[],
): Promise<OpenSlot[]> {
  const named = slotIds.filter(isId).join();
  return findOpenSlots(tx, preparation, sql`s.id = any(string_to_array(${named}, ',')::uuid[])`);
}

/** Where nobody is to wait long: days of this many before and after an appointment are looked at. */
const nearby = 28;

/**
 * Of every half-day around an appointment the free slot nearest to it at which the employee can come, at the same centre
 * first; nothing that is kept for others. The employer chooses: what is at a distance would tell it who consents.
 */
export async function findSlotsNear(
  tx: ActorTransaction,
  preparation: Asking,
  [from, until]: readonly [CivilDate, CivilDate],
  appointment: { startsAt: Date; centreId: string; day: CivilDate },
  most: number,
): Promise<OpenSlot[]> {
  const { startsAt, centreId, day } = appointment;
  const { accountId, excludedDays, reserve, unavailable } = preparation.bounds;
  const away = sql`abs(extract(epoch from s.starts_at - ${startsAt.toISOString()}::timestamptz))`;
  const rows = await tx.execute<Row>(sql`
    select * from (
      select distinct on (a.id) ${columnsFor(preparation)}, s.centre_id <> ${centreId} as elsewhere, ${away} as away
      from ${joined}
      where ${suitable(preparation)} and ${isOpenTo(accountId, sql`c`, false)}
        and a.day between ${from}::date and ${until}::date
        and a.day between ${day}::date - ${nearby}::int and ${day}::date + ${nearby}::int
        and a.day <> all(string_to_array(${excludedDays.join()}, ',')::date[])
        and ${outsideReserve(reserve, { day: sql`a.day`, halfDay: sql`a.id` })}
        and ${canCome(unavailable, { day: sql`a.day`, startsAt: sql`s.starts_at`, zone: sql`c.zone` })}
      order by a.id, ${away}) slots
    order by elsewhere, away limit ${most}`);
  return rows.map(candidateOf);
}

/** The slot that an appointment holds, and how long it is. */
export type HeldSlot = Candidate & { minutes: number };

export async function findHeldSlot(
  tx: ActorTransaction,
  visitId: string,
  wish: Pick<Wish, 'homeCentreId'>,
): Promise<HeldSlot | null> {
  const [row] = await tx.execute<CandidateRow & { minutes: number }>(sql`
    select ${candidateColumns(wish)}, (extract(epoch from s.ends_at - s.starts_at) / 60)::int as minutes
    from ${joined} where s.visit_id = ${visitId}`);
  return row ? candidateOf(row) : null;
}

type Row = CandidateRow & Pick<OpenSlot, 'free' | 'open'>;

const columnsFor = ({ wish, bounds, consents }: Asking) => sql`${candidateColumns(wish)},
  ${isOpenTo(bounds.accountId, sql`c`, consents)} as open,
  (select count(*)::int from appointments.slot o
    where o.availability_id = s.availability_id and o.status = 'free') as free`;

const joined = sql`appointments.availability a
  join appointments.slot s on s.availability_id = a.id
  join appointments.practitioner p on p.id = s.practitioner_id
  join appointments.centre c on c.id = s.centre_id`;

/** Free, to come, long enough, with somebody who may hold the visit, and not after the employment. */
function suitable({ wish: { performers }, bounds: { length, until, visitId } }: Asking): SQL {
  return sql`s.status = 'free' and ${offeredToNobodyElse(sql`s.id`, visitId)} and s.starts_at > clock.now() and a.day <= ${until ?? '9999-12-31'}::date
    and s.ends_at - s.starts_at >= interval '1 minute' *
      case p.kind when 'NURSE' then ${length.nurse}::int else ${length.physician}::int end
    and p.kind = any(string_to_array(${performers.join()}, ','))`;
}

async function findOpenSlots(
  tx: ActorTransaction,
  preparation: Asking,
  which: SQL,
): Promise<OpenSlot[]> {
  const rows = await tx.execute<Row>(sql`
    select ${columnsFor(preparation)} from ${joined} where ${suitable(preparation)} and ${which}
    order by s.starts_at, c.name, p.name, s.id limit ${longestDay}`);
  return rows.map(candidateOf);
}
