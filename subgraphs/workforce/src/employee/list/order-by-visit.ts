import type { CivilDate } from '@vigie/chassis/civil-date';
import { sql, type Column, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { returnToRequest } from '../../absence/queries.ts';
import { absence } from '../../absence/table.ts';
import { ahead, owed, type VisitColumns } from '../../visit/open.ts';
import { visit } from '../../visit/table.ts';
import { employee } from '../table.ts';
import type { Order } from './order.ts';

const earlier = alias(visit, 'earlier');

/** Stands for « never » in cursors: a day that no visit has. */
const never = '9999-12-31';

/** Rows that stand in an order without being visits: which employees, on which day. */
interface Others {
  /** Employees of the account `a`, as `employee_id` and `day`. */
  rows: SQL;
  /** Whether an employee is among them, on a day no later than that. */
  includes(employeeId: SQL, by?: SQL): SQL;
}

/** Return visits that nobody has asked for: owed, and no visits yet. */
const returns: Others = {
  rows: sql`select ${absence.employeeId} as employee_id, min(${absence.returnVisitBy}) as day
    from ${absence} where ${absence.accountId} = a.id and ${returnToRequest()} group by ${absence.employeeId}`,
  includes: (employeeId, by) => sql`exists (select from ${absence}
    where ${absence.employeeId} = ${employeeId} and ${returnToRequest()}
      ${by ? sql`and ${absence.returnVisitBy} <= ${by}` : sql``})`,
};

const noOthers: Others = {
  rows: sql`select null::uuid as employee_id, null::date as day where false`,
  includes: () => sql`false`,
};

/**
 * By a day of the visits that fulfil a condition, the earliest one of each employee. Those without one follow; they are
 * looked for only where the others do not fill the page.
 */
function byVisit(
  day: (of: VisitColumns) => Column,
  condition: (today: CivilDate, of?: VisitColumns) => SQL,
  others: Others,
): Order {
  return {
    parts: ['day', 'id'],
    rows: ({ matching, today, after, limit }) => {
      const position = after && sql`(${after[0]}::date, ${after[1]}::uuid)`;
      const beyond = (row: SQL): SQL => (position ? sql`${row} > ${position}` : sql`true`);
      return sql`
        with due as materialized (
          select ${employee.id} as id, ${day(visit)} as day
          from ${matching.from} join ${visit} on ${visit.employeeId} = ${employee.id}
          where ${visit.accountId} = a.id and ${condition(today)} and ${matching.where}
            and not exists (select from ${visit} as ${sql.identifier('earlier')}
              where ${earlier.employeeId} = ${visit.employeeId} and ${condition(today, earlier)}
                and (${day(earlier)}, ${earlier.id}) < (${day(visit)}, ${visit.id}))
            and not ${others.includes(sql`${visit.employeeId}`, sql`${day(visit)}`)}
            and ${beyond(sql`(${day(visit)}, ${visit.employeeId})`)}
          order by ${day(visit)}, ${visit.employeeId} limit ${limit}),
        other as materialized (
          select ${employee.id} as id, told.day
          from ${matching.from} join (${others.rows}) as told on told.employee_id = ${employee.id}
          where ${matching.where} and ${beyond(sql`(told.day, ${employee.id})`)}
            and not exists (select from ${visit}
              where ${visit.employeeId} = ${employee.id} and ${condition(today)} and ${day(visit)} < told.day)
          order by told.day, ${employee.id} limit ${limit}),
        without as (
          select ${employee.id} as id, ${never}::date as day
          from ${matching.from}
          where (select count(*) from due) + (select count(*) from other) < ${limit} and ${employee.accountId} = a.id and ${matching.where}
            and not exists (select from ${visit}
              where ${visit.employeeId} = ${employee.id} and ${condition(today)})
            and not ${others.includes(sql`${employee.id}`)}
            and ${beyond(sql`(${never}::date, ${employee.id})`)}
          order by ${employee.id} limit ${limit})
        select id, day from due union all select id, day from other union all select id, day from without`;
    },
    columns: sql`page.day, page.id`,
    position: sql`array[page.day::text, page.id::text]`,
  };
}

export const byLegalDate = byVisit(({ latestDate }) => latestDate, owed, returns);

export const byAppointment = byVisit(({ day }) => day, ahead, noOthers);
