import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import { rememberedDays } from '../planning/plan/expected.ts';
import { pressingDays, type Profile } from '../planning/plan/priority.ts';
import type { SettingRow } from '../setting/table.ts';
import type { VisitKind } from '../visit/table.ts';

/** A hire or a return of the past half-year whose legal date pressed as soon as it was known. */
export interface Arrival extends Record<string, unknown> {
  accountId: string;
  kind: VisitKind;
  performers: string[];
  profile: Profile;
  latestDate: CivilDate;
}

/** What came, in one order for the same rows; visits that were given up as never due did not come. */
export async function readArrivals(
  tx: ActorTransaction,
  today: CivilDate,
  { reserveDays }: Pick<SettingRow, 'reserveDays'>,
): Promise<Arrival[]> {
  const arrivals = await tx.execute<Arrival>(sql`
    select v.account_id as "accountId", v.kind, v.performers, e.profile, v.latest_date::text as "latestDate"
    from appointments.visit v
    join appointments.employee e on e.id = v.employee_id
    where v.latest_date > ${today}::date - ${rememberedDays}::int
      and v.status <> 'NO_LONGER_DUE'
      and (v.kind = 'REPRISE' or (v.kind in ('VIP_INIT', 'EMA_INIT')
        and v.latest_date <= coalesce(v.answers_change, e.start_date) + ${pressingDays(reserveDays)}::int))
    order by v.latest_date, v.id`);
  return [...arrivals];
}
