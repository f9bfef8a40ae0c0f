import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql, type SQL } from 'drizzle-orm';
import { noDayBack } from '../absence/away.ts';
import { homeCentreId } from '../centre/queries.ts';
import type { DaySpan } from './day-span.ts';
import type { Wanted } from '../preference/rules.ts';
import { consents } from '../remote-consent/queries.ts';
import type { VisitLengthRow } from '../setting/queries.ts';
import type { SettingRow } from '../setting/table.ts';
import type { Unavailable } from '../unavailability/rules.ts';
import { lastDayFor } from '../visit/after-leaving.ts';
import type { VisitKind } from '../visit/table.ts';

/** The rules of the service that a search goes by. */
export type SearchSetting = Pick<
  SettingRow,
  | 'noticeValue'
  | 'noticeUnit'
  | 'soonestDays'
  | 'comfortableDays'
  | 'reserveSlots'
  | 'reserveDays'
  | 'farthestKilometres'
  | 'offerHours'
  | 'summonsDays'
  | 'urgentSummonsDays'
>;

/** What is known, today, of whoever a slot is looked for. */
export interface Facts {
  today: CivilDate;
  /** As PostgreSQL writes it. */
  now: string;
  /** Last day on which the visit may be held for the end of the employment; null without end. */
  leftOn: CivilDate | null;
  setting: SearchSetting;
  /** Lengths that the service has set for the kind of visit. */
  lengths: VisitLengthRow[];
  /** Where the account's employees go; null while the service has no centre. */
  home: { id: string; postCode: string | null } | null;
  /** What the employer wants; null where nobody has said anything. */
  wanted: (Wanted & { accountId: string }) | null;
  /** When the employee cannot come; null where nobody has said anything. */
  unavailable: Unavailable | null;
  /** Days on which they are absent, now or later. */
  absences: DaySpan[];
  /** The employee has said yes to visits at a distance. */
  consents: boolean;
}

/** For whom a slot is looked for: the columns `account_id`, `employee_id` and `kind` of one row. */
type Subject = SQL;

export const visitNamed = (visitId: string): Subject =>
  sql`(select account_id, employee_id, kind from appointments.visit where id = ${visitId})`;

/** Of a visit that is not due yet. */
export const visitOf = (of: { accountId: string; employeeId: string; kind: VisitKind }): Subject =>
  sql`(values (${of.accountId}::uuid, ${of.employeeId}::uuid, ${of.kind}::text))`;

/**
 * All of it in one statement: a service plans many visits one by one, and each statement more costs all of them a round
 * trip. Null where the database shows no such visit.
 * @throws when the row of the settings that the migration made is gone
 */
export async function readFacts(tx: ActorTransaction, subject: Subject): Promise<Facts | null> {
  const [facts] = await tx.execute<Facts & Record<string, unknown>>(sql`
    select clock.today()::text as today, clock.now() as now,
      (select ${lastDayFor(sql`v.kind`, sql`e.left_on`)}::text from appointments.employee e
        where e.id = v.employee_id) as "leftOn",
      (select json_build_object('noticeValue', s.notice_value, 'noticeUnit', s.notice_unit,
        'soonestDays', s.soonest_days, 'comfortableDays', s.comfortable_days, 'reserveSlots', s.reserve_slots,
        'reserveDays', s.reserve_days, 'farthestKilometres', s.farthest_kilometres, 'offerHours', s.offer_hours,
        'summonsDays', s.summons_days, 'urgentSummonsDays', s.urgent_summons_days)
        from appointments.setting s) as setting,
      (select coalesce(json_agg(json_build_object('performer', l.performer, 'minutes', l.minutes)), '[]')
        from appointments.visit_length l where l.kind = v.kind) as lengths,
      (select json_build_object('id', h.id, 'postCode', h.post_code) from appointments.centre h
        where h.id = ${homeCentreId(sql`v.account_id`)}) as home,
      (select json_build_object('accountId', p.account_id, 'halfDays', p.half_days, 'company', p.company,
        'atMost', p.at_most, 'noticeDays', p.notice_days, 'closures', (
          select coalesce(json_agg(json_build_object('firstDay', d.first_day, 'lastDay', d.last_day)
            order by d.first_day), '[]') from appointments.closed_span d where d.account_id = v.account_id))
        from appointments.preference p where p.account_id = v.account_id) as wanted,
      (select json_build_object('halfDays', u.half_days, 'spans', (
          select coalesce(json_agg(json_build_object('firstDay', d.first_day, 'lastDay', d.last_day,
            'part', d.part, 'cause', d.cause)
            order by d.first_day), '[]') from appointments.away_span d where d.employee_id = v.employee_id))
        from appointments.unavailability u where u.employee_id = v.employee_id) as unavailable,
      (select coalesce(json_agg(json_build_object('firstDay', a.first_day,
          'lastDay', coalesce(a.last_day, ${noDayBack}::date)) order by a.first_day), '[]')
        from appointments.absence a where a.employee_id = v.employee_id and a.first_day is not null
          and not a.withdrawn and (a.last_day is null or a.last_day >= clock.today())) as absences,
      ${consents(sql`v.employee_id`)} as consents
    from ${subject} as v (account_id, employee_id, kind)`);
  if (!facts) return null;
  if (!facts.setting)
    throw new Error('appointments.setting has no row: the database is not migrated');
  return facts;
}
