import type { CivilDate } from '@vigie/chassis/civil-date';
import type { Position, PositionPart } from '@vigie/chassis/page';
import { sql, type SQL } from 'drizzle-orm';
import type { EmployeeOrder } from '../../generated/resolvers.ts';
import { employee, employeeIdentity } from '../table.ts';
import type { Matching } from './filter.ts';
import { byAppointment, byLegalDate } from './order-by-visit.ts';

/** Which rows of one account come next; in SQL `a.id` is the account, `a.named` whether its people may be named. */
export interface Wanted {
  matching: Matching;
  today: CivilDate;
  /** Sort values of the last row already read. */
  after: Position | null;
  limit: number;
}

/**
 * How a list is ordered. Each account gives its next rows along an index, and those of several are merged. Expressions
 * in place of columns would make PostgreSQL sort everybody for each page.
 */
export interface Order {
  /** What the sort values are, so that a foreign cursor is refused. */
  parts: readonly PositionPart[];
  /** Statement that gives `id` and the columns below for the next rows of one account. */
  rows(wanted: Wanted): SQL;
  /** Columns of those rows, called `page`, by which they stand in order. */
  columns: SQL;
  /** The sort values of a row as texts. */
  position: SQL<string[]>;
}

const { id, startDate, accountId } = employee;
const { lastName, firstName, employeeId } = employeeIdentity;

/** Those whom the actor may not name come first, as if nameless. */
const byName: Order = {
  parts: ['text', 'text', 'id'],
  rows: ({ matching, after, limit }) => {
    const position = after && sql`(${after[0]}::text, ${after[1]}::text, ${after[2]}::uuid)`;
    return sql`
      (select ${id} as id, ${lastName} as last_name, ${firstName} as first_name
        from ${employeeIdentity} join ${employee} on ${id} = ${employeeId}
        where a.named and ${employeeIdentity.accountId} = a.id and ${matching.where}
          and ${position ? sql`(${lastName}, ${firstName}, ${employeeId}) > ${position}` : sql`true`}
        order by ${lastName}, ${firstName}, ${employeeId} limit ${limit})
      union all
      (select ${id}, '', '' from ${matching.from}
        where not a.named and ${accountId} = a.id and ${matching.where}
          and ${position ? sql`('', '', ${id}) > ${position}` : sql`true`}
        order by ${id} limit ${limit})`;
  },
  columns: sql`page.last_name, page.first_name, page.id`,
  position: sql`array[page.last_name, page.first_name, page.id::text]`,
};

const byStart: Order = {
  parts: ['day', 'id'],
  rows: ({ matching, after, limit }) => sql`
    select ${id} as id, ${startDate} as start_date from ${matching.from}
    where ${accountId} = a.id and ${matching.where}
      and ${after ? sql`(${startDate}, ${id}) < (${after[0]}::date, ${after[1]}::uuid)` : sql`true`}
    order by ${startDate} desc, ${id} desc limit ${limit}`,
  columns: sql`page.start_date desc, page.id desc`,
  position: sql`array[page.start_date::text, page.id::text]`,
};

export const orders: Record<EmployeeOrder, Order> = {
  NAME: byName,
  START_DATE: byStart,
  LEGAL_DATE: byLegalDate,
  APPOINTMENT: byAppointment,
};
