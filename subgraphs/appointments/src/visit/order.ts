import { positionOf, type PositionPart } from '@vigie/chassis/page';
import { sql, type SQL } from 'drizzle-orm';
import { employee } from '../employee/table.ts';
import { visit, type ShownVisit } from './table.ts';

/** A visit with the name by which it may be ordered. */
export type ListedVisit = ShownVisit & { name: string };

export const employeeName = sql<string>`${employee.lastName} || ' ' || ${employee.firstName}`;

/** The value by which visits stand in order; those of the same one by their identifier. */
export interface Order {
  by: SQL;
  direction: 'asc' | 'desc';
  /** PostgreSQL's type of the value, and the value as a cursor carries it. */
  type: 'timestamptz' | 'date' | 'text';
  text(row: ListedVisit): string;
}

export const byStart = (direction: Order['direction']): Order => ({
  ...{ by: sql`${visit.startsAt}`, direction, type: 'timestamptz' },
  text: ({ startsAt }) => startsAt?.toISOString() ?? '',
});

export const byLegalDate: Order = {
  ...{ by: sql`${visit.latestDate}`, direction: 'asc', type: 'date' },
  text: ({ latestDate }) => latestDate,
};

export const byName: Order = {
  ...{ by: employeeName, direction: 'asc', type: 'text' },
  text: ({ name }) => name,
};

const parts: Record<Order['type'], PositionPart> = {
  timestamptz: 'instant',
  date: 'day',
  text: 'text',
};

/** The rows behind a cursor of a list in this order. */
export function following(
  { by, direction, type }: Order,
  after: string | null | undefined,
): SQL | undefined {
  const position = positionOf(after, [parts[type], 'id']);
  if (!position) return undefined;
  const [value, id] = position;
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');
  return sql`(${by}, ${visit.id}) ${beyond} (${value}::${sql.raw(type)}, ${id}::uuid)`;
}

export const inOrder = ({ by, direction }: Order): SQL =>
  sql`${by} ${sql.raw(direction)}, ${visit.id} ${sql.raw(direction)}`;
