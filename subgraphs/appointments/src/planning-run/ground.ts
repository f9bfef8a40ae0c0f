import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import type { Profile } from '../planning/plan/priority.ts';
import { findAbsentSpans } from '../absence/queries.ts';
import type { DaySpan } from '../planning/day-span.ts';
import { homeCentreId } from '../centre/queries.ts';
import { placeReservation, type PlaceKind } from '../centre/table.ts';
import { readRoads } from '../road/queries.ts';
import { consents } from '../remote-consent/queries.ts';
import type { PractitionerKind } from '../practitioner/rules.ts';
import { findPreferences } from '../preference/queries.ts';
import type { SettingRow } from '../setting/table.ts';
import type { Wanted } from '../preference/rules.ts';
import { findUnavailabilities } from '../unavailability/queries.ts';
import type { Unavailable } from '../unavailability/rules.ts';
import { readVisitLength, type VisitLength } from '../setting/queries.ts';
import { lastDayFor } from '../visit/after-leaving.ts';
import { booked, type VisitStatus } from '../visit/state.ts';
import { plannedVisitKinds, type VisitKind } from '../visit/table.ts';
import { readArrivals, type Arrival } from './arrival.ts';

/** A half-day to come, with the slots that it offers or has given. */
export interface OpenHalfDay extends Record<string, unknown> {
  id: string;
  practitionerId: string;
  practitionerKind: PractitionerKind;
  centreId: string;
  postCode: string | null;
  placeKind: PlaceKind;
  day: CivilDate;
  from: string;
  slotMinutes: number;
  slots: number;
}

/** A visit that is due or stands in a half-day to come. */
export interface OpenVisit extends Record<string, unknown> {
  id: string;
  accountId: string;
  employeeId: string;
  /** The employee has said yes to visits at a distance. */
  consents: boolean;
  kind: VisitKind;
  status: VisitStatus;
  locked: boolean;
  performers: string[];
  earliestDate: CivilDate | null;
  latestDate: CivilDate;
  excludedDays: CivilDate[];
  leftOn: CivilDate | null;
  profile: Profile;
  halfDayId: string | null;
}

/** Where an account's employees go. */
export interface Home extends Record<string, unknown> {
  accountId: string;
  centreId: string;
  postCode: string | null;
}

/** All that a run looks at. */
export interface Ground {
  halfDays: OpenHalfDay[];
  visits: OpenVisit[];
  /** Hires and returns that pressed, after which as many are expected. */
  arrivals: Arrival[];
  homes: Home[];
  /** Kilometres by `roadKey` of two places. */
  roads: ReadonlyMap<string, number>;
  /** Accounts whose premises a place is, by place; a place without any is open to all. */
  hosts: ReadonlyMap<string, ReadonlySet<string>>;
  lengths: ReadonlyMap<VisitKind, VisitLength>;
  /** When employees cannot come, by employee, where it was said. */
  unavailable: ReadonlyMap<string, Unavailable>;
  /** Days on which employees are absent, by employee. */
  absences: ReadonlyMap<string, DaySpan[]>;
  /** What employers want, those who have said it. */
  wanted: ReadonlyMap<string, Wanted>;
}

/** On which a visit may be held for the end of the employment. */
const lastDay = lastDayFor(sql`v.kind`, sql`e.left_on`);

/** Reads everything that a plan depends on, in one order for the same rows: the same night gives the same plan. */
export async function readGround(
  tx: ActorTransaction,
  today: CivilDate,
  rules: Pick<SettingRow, 'reserveDays'>,
): Promise<Ground> {
  const halfDays = await tx.execute<OpenHalfDay>(sql`
    select a.id, a.practitioner_id as "practitionerId", p.kind as "practitionerKind", a.centre_id as "centreId",
      c.post_code as "postCode", c.kind as "placeKind", a.day::text, left(a.from_time::text, 5) as "from", a.slot_minutes as "slotMinutes",
      count(*)::int as slots
    from appointments.availability a
    join appointments.practitioner p on p.id = a.practitioner_id
    join appointments.centre c on c.id = a.centre_id
    join appointments.slot s on s.availability_id = a.id
    where not a.closed and a.day > ${today}::date
      and not exists (select from appointments.slot_offer held
        where held.slot_id = s.id and held.state = 'OPEN' and held.until > clock.now())
    group by a.id, p.kind, c.id order by a.day, a.from_time, a.id`);
  // What an import has just announced waits: whoever sees a mistake in it may still undo it.
  const visits = await tx.execute<OpenVisit>(sql`
    select v.id, ${consents(sql`v.employee_id`)} as consents, v.account_id as "accountId", v.employee_id as "employeeId", v.kind, v.status, v.locked, v.performers, v.earliest_date::text as "earliestDate",
      v.latest_date::text as "latestDate", v.excluded_days::text[] as "excludedDays", ${lastDay}::text as "leftOn",
      e.profile, s.availability_id as "halfDayId"
    from appointments.visit v
    join appointments.employee e on e.id = v.employee_id
    left join appointments.slot s on s.id = v.slot_id
    where (v.status = 'TO_PLAN' and not v.undisclosed and coalesce(${lastDay} > ${today}::date, true)
        and (v.import_id is null or v.updated_at < clock.now() - interval '30 minutes'))
      or (v.status = any(string_to_array(${booked.join()}, ',')) and v.day > ${today}::date)
    order by v.latest_date, v.id`);
  const arrivals = await readArrivals(tx, today, rules);
  const homes = await tx.execute<Home>(sql`
    select v.account_id as "accountId", c.id as "centreId", c.post_code as "postCode"
    from (select account_id from appointments.visit
      where status = 'TO_PLAN' or status = any(string_to_array(${booked.join()}, ','))
      union select unnest(string_to_array(${arrivals.map(({ accountId }) => accountId).join()}, ',')::uuid[])) v
    join appointments.centre c on c.id = ${homeCentreId(sql`v.account_id`)}`);
  const reservations = await tx.select().from(placeReservation);
  const lengths = new Map<VisitKind, VisitLength>();
  for (const kind of plannedVisitKinds) lengths.set(kind, await readVisitLength(tx, kind));
  const accountIds = homes.map(({ accountId }) => accountId);
  const preferences = await findPreferences(tx, accountIds);
  const wanted = new Map(said(preferences).map((each) => [each.accountId, each]));
  const employeeIds = [...new Set(visits.map(({ employeeId }) => employeeId))];
  const away = said(await findUnavailabilities(tx, employeeIds));
  const unavailable = new Map(away.map((each) => [each.employeeId, each]));
  const absent = await findAbsentSpans(tx, employeeIds);
  const absences = new Map(employeeIds.map((id, index) => [id, absent[index]!]));
  return {
    ...{ halfDays: [...halfDays], visits: [...visits], arrivals, homes: [...homes] },
    ...{ lengths, wanted, unavailable, absences, hosts: hostsOf(reservations) },
    roads: await readRoads(tx),
  };
}

function hostsOf(
  reservations: readonly { centreId: string; accountId: string }[],
): Map<string, Set<string>> {
  const hosts = new Map<string, Set<string>>();
  for (const { centreId, accountId } of reservations) {
    hosts.set(centreId, (hosts.get(centreId) ?? new Set()).add(accountId));
  }
  return hosts;
}

function said<Told>(told: readonly (Told | null)[]): Told[] {
  return told.filter((each) => each !== null);
}
