import { positionOf } from '@vigie/chassis/page';
import { sql, type SQL } from 'drizzle-orm';
import type { VisitRequestOrder } from '../generated/resolvers.ts';
import { visitRequest, type RequestRow } from './table.ts';

/** How requests stand in order; those of the same value by their identifier. */
export interface Order {
  sequence: SQL;
  following(after: string | null | undefined): SQL | undefined;
  position(row: RequestRow): [value: string, id: string];
}

const { requestedAt, promisedOn, id } = visitRequest;

function bySending(direction: 'asc' | 'desc'): Order {
  const [towards, beyond] = [sql.raw(direction), sql.raw(direction === 'asc' ? '>' : '<')];
  return {
    sequence: sql`${requestedAt} ${towards}, ${id} ${towards}`,
    following: (after) => {
      const position = positionOf(after, ['instant', 'id']);
      if (!position) return undefined;
      const [instant, last] = position;
      return sql`(${requestedAt}, ${id}) ${beyond} (${instant}::timestamptz, ${last}::uuid)`;
    },
    position: (row) => [row.requestedAt.toISOString(), row.id],
  };
}

const byPromise: Order = {
  sequence: sql`${promisedOn}, ${id}`,
  following: (after) => {
    const position = positionOf(after, ['day', 'id']);
    if (!position) return undefined;
    return sql`(${promisedOn}, ${id}) > (${position[0]}::date, ${position[1]}::uuid)`;
  },
  position: (row) => [row.promisedOn, row.id],
};

export const orders: Record<VisitRequestOrder, Order> = {
  NEWEST: bySending('desc'),
  OLDEST: bySending('asc'),
  PROMISED_ON: byPromise,
};
