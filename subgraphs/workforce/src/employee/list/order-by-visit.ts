import type { CivilDate } from '@vigie/chassis/civil-date';
import { sql, type Column, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { ahead, owed, type VisitColumns } from '../../visit/open.ts';
import { visit } from '../../visit/table.ts';
import { employee } from '../table.ts';
import type { Order } from './order.ts';

const earlier = alias(visit, 'earlier');

/** Stands for « never » in cursors: a day that no visit has. */
const never = '9999-12-31';

/**
 * By a day of the visits that fulfil a condition, the earliest one of each employee. Those without one follow; they are
 * looked for only where the others do not fill the page.
 */
function byVisit(
  day: (of: VisitColumns) => Column,
  condition: (today: CivilDate, of?: VisitColumns) => SQL,
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
            and ${beyond(sql`(${day(visit)}, ${visit.employeeId})`)}
          order by ${day(visit)}, ${visit.employeeId} limit ${limit}),
        without as (
          select ${employee.id} as id, ${never}::date as day
          from ${matching.from}
          where (select count(*) from due) < ${limit} and ${employee.accountId} = a.id and ${matching.where}
            and not exists (select from ${visit}
              where ${visit.employeeId} = ${employee.id} and ${condition(today)})
            and ${beyond(sql`(${never}::date, ${employee.id})`)}
          order by ${employee.id} limit ${limit})
        select id, day from due union all select id, day from without`;
    },
    columns: sql`page.day, page.id`,
    position: sql`array[page.day::text, page.id::text]`,
  };
}

export const byLegalDate = byVisit(({ latestDate }) => latestDate, owed);

export const byAppointment = byVisit(({ day }) => day, ahead);
