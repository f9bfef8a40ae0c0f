import type { Position, PositionPart } from '@vigie/chassis/page';
import { asc, desc, sql, type Column, type SQL } from 'drizzle-orm';
import type { InvoiceOrder } from '../generated/resolvers.ts';
import { invoice, standing } from './table.ts';

type Sorted = 'issuedOn' | 'dueOn' | 'totalCents' | 'remainingCents';

interface Order {
  /** What the sort value is, so that a foreign cursor is refused. */
  part: PositionPart;
  /** Name of the sort value in a row. */
  column: Sorted;
  following(position: Position): SQL;
  sequence: SQL[];
}

function order(column: Sorted, part: PositionPart, value: Column, upwards: boolean): Order {
  const direction = upwards ? asc : desc;
  const beyond = upwards ? sql`>` : sql`<`;
  const type = part === 'day' ? sql`date` : sql`int`;
  return {
    ...{ part, column },
    following: ([last, id]) =>
      sql`(${value}, ${invoice.id}) ${beyond} (${last}::${type}, ${id}::uuid)`,
    sequence: [direction(value), direction(invoice.id)],
  };
}

/** How a list of invoices is ordered; those of the same value by their identifier. */
export const orders: Record<InvoiceOrder, Order> = {
  ISSUED_ON: order('issuedOn', 'day', invoice.issuedOn, false),
  DUE_ON: order('dueOn', 'day', invoice.dueOn, true),
  TOTAL: order('totalCents', 'number', invoice.totalCents, false),
  REMAINING: order('remainingCents', 'number', standing.remainingCents, false),
};
