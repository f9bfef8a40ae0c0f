import type { Sql } from 'postgres';
import type { EmployeeRow, PageRows, VisitRow } from './rows.ts';

/** Three round trips, each with all the statements that need nothing from the next. */
export async function readPage(
  sql: Sql,
  subjectId: string,
  memberNumber: string,
  first: number,
): Promise<PageRows> {
  const page = await sql.begin(async (tx) => {
    const [, [access], [account]] = await Promise.all([
      tx`select set_config('vigie.kind', 'user', true), set_config('vigie.subject', ${subjectId}, true),
        set_config('vigie.account', '', true), set_config('vigie.request', 'bench', true)`,
      tx<{ scopes: string[] }[]>`
        select array_agg(distinct coalesce(g.scope, r.scope)) as scopes
        from identity.member_account a
        join access.grants g on g.subject_id = access.subject() and (g.account_id = a.id or g.account_id is null)
        left join access.role_scope r on r.role = g.role
        where a.member_number = ${memberNumber} and g.valid_from <= (select clock.now())
          and (g.valid_until is null or g.valid_until > (select clock.now()))`,
      tx<PageRows['account'][]>`
        select id, name from identity.member_account where member_number = ${memberNumber}`,
    ]);
    if (!access || !account) throw new Error('The account cannot be read');
    const [[headcount], [count], employees] = await Promise.all([
      tx<PageRows['headcount'][]>`
        with today as materialized (select clock.today() as day)
        select count(*) filter (where not gone and not coming)::int as active,
          count(*) filter (where coming)::int as upcoming, count(*) filter (where gone)::int as closed,
          count(*) filter (where not gone and profile = 'SI')::int as si,
          count(*) filter (where not gone and profile = 'SIA')::int as sia,
          count(*) filter (where not gone and profile = 'SIR')::int as sir
        from (select profile, coalesce(left_on < day, false) as gone,
            start_date > day and not coalesce(left_on < day, false) as coming
          from workforce.employee, today
          where account_id = ${account.id}) as counted`,
      tx<{ total: number }[]>`
        select count(*)::int as total from workforce.employee
        where account_id = ${account.id} and not (left_on is not null and left_on < (select clock.today()))`,
      tx<EmployeeRow[]>`
        select e.id, i.last_name as "lastName", i.used_name as "usedName", i.first_name as "firstName",
          case when e.start_date > (select clock.today()) then 'UPCOMING' else 'ACTIVE' end as status, e.contract,
          e.start_date as "startDate", e.left_on as "leftOn", p.id as "jobPost", p.title as "jobPostTitle", f.profile
        from workforce.employee e
        left join workforce.employee_identity i on i.employee_id = e.id
        left join workforce.job_post p on p.id = e.job_post_id
        left join workforce.follow_up f on f.employee_id = e.id and f.replaced_at is null
        where e.account_id = ${account.id} and not (e.left_on is not null and e.left_on < (select clock.today()))
        order by coalesce(i.last_name, ''), coalesce(i.first_name, ''), e.id limit ${first + 1}`,
    ]);
    const ids = employees.slice(0, first).map(({ id }) => id);
    const visits = await tx<VisitRow[]>`
      select id, employee_id as "employeeId", kind, status, latest_date as "latestDate", starts_at as "startsAt",
        planning_outcome as outcome, days_late as "daysLate",
        status = 'TO_PLAN' or (status = 'PLANNED' and ends_at > (select clock.now())) as open
      from appointments.visit where employee_id = any(${ids})
      order by coalesce(day, latest_date) desc, id desc`;
    return {
      scopes: access.scopes,
      account,
      headcount: headcount!,
      total: count!.total,
      employees,
      visits,
    };
  });
  return page as PageRows;
}
