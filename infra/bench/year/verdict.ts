/** How a service stands with the law on a day, read from its database alone. */
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { Sql } from '../../database/connection.ts';
import { firstDay } from './service.ts';

export interface Verdict {
  people: number;
  /** People who owe a visit whose legal date has passed. */
  overdue: Overdue[];
  /** Slots that were used, missed appointments included, and all that there were. */
  slots: { used: number; all: number };
  /** Visits held in time and all that were held, by kind. */
  held: { kind: string; inTime: number; all: number }[];
  /** What happened how often. */
  happened: { action: string; times: number }[];
}

export interface Overdue {
  kind: string;
  status: string;
  daysOver: number;
  /** What the employer reads; null where nothing is said. */
  reason: string | null;
}

export async function judge(sql: Sql, lastDay: CivilDate): Promise<Verdict> {
  const employed = sql`e.start_date <= ${lastDay} and (e.left_on is null or e.left_on > ${lastDay})`;
  const [all] = await sql<
    { people: number }[]
  >`select count(*)::int as people from appointments.employee e where ${employed}`;
  const overdue = await sql<Overdue[]>`
    select distinct on (e.id) coalesce(v.kind, d.kind) as kind, coalesce(v.status, 'NOT_OPENED') as status,
      ${lastDay}::date - coalesce(v.latest_date, d.latest_date) as "daysOver", v.explanation as reason
    from appointments.employee e
    left join appointments.visit v on v.employee_id = e.id and v.latest_date < ${lastDay}
      and v.status in ('TO_PLAN', 'PLANNED', 'SUMMONED', 'CONFIRMED')
    left join appointments.due_visit d on d.employee_id = e.id and d.latest_date < ${lastDay}
    where ${employed} and (v.id is not null or d.employee_id is not null)
    order by e.id, v.latest_date`;
  const [slots] = await sql<{ used: number; all: number }[]>`
    select count(*)::int as all, count(*) filter (where exists (select from appointments.visit v
      where v.practitioner_id = s.practitioner_id and v.starts_at = s.starts_at
        and v.status in ('HELD', 'EXCUSED', 'NOT_EXCUSED')))::int as used
    from appointments.slot s join appointments.availability a on a.id = s.availability_id
    where s.day between ${firstDay} and ${lastDay} and not a.closed`;
  const held = await sql<Verdict['held'][number][]>`
    select kind, count(*)::int as all, count(*) filter (where day <= latest_date)::int as "inTime"
    from appointments.visit where status = 'HELD' and day between ${firstDay} and ${lastDay}
    group by kind order by kind`;
  const happened = await sql<Verdict['happened'][number][]>`
    select action, count(*)::int as times from appointments.audit
    where action in ('visit.planned', 'visit.moved', 'visit.summoned', 'visit.held', 'visit.excused',
      'visit.not-excused', 'visit.cancelled', 'visit.cancelled-by-service', 'visit.no-slot')
    group by action order by action`;
  return { people: all!.people, overdue, slots: slots!, held, happened };
}
