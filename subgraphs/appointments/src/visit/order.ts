import { positionOf, type PositionPart } from '@vigie/chassis/page';
import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { employee } from '../employee/table.ts';
import { visit, type ShownVisit } from './table.ts';

/** The value by which visits stand in order; those of the same one by their identifier. */
export interface Order {
  by: SQL;
  direction: 'asc' | 'desc';
  /** What a cursor carries, and the value that it stands for. */
  part: PositionPart;
  text(row: ShownVisit): string;
  value(text: string): SQL;
}

export const byStart = (direction: Order['direction']): Order => ({
  ...{ by: sql`${visit.startsAt}`, direction, part: 'instant' },
  text: ({ startsAt }) => startsAt?.toISOString() ?? '',
  value: (text) => sql`${text}::timestamptz`,
});

export const byLegalDate: Order = {
  ...{ by: sql`${visit.latestDate}`, direction: 'asc', part: 'day' },
  text: ({ latestDate }) => latestDate,
  value: (text) => sql`${text}::date`,
};

/** Cursors carry whose visit it is, never the name: whoever reads visits need not be able to read names. */
export const byName: Order = {
  ...{ by: nameOf(visit.employeeId), direction: 'asc', part: 'id' },
  text: ({ employeeId }) => employeeId,
  value: (text) => nameOf(sql`${text}::uuid`),
};

function nameOf(id: SQLWrapper): SQL {
  return sql`(select ${employee.lastName} || ' ' || ${employee.firstName} from ${employee}
    where ${employee.id} = ${id})`;
}

/** The rows behind a cursor of a list in this order. */
export function following(
  { by, direction, part, value }: Order,
  after: string | null | undefined,
): SQL | undefined {
  const position = positionOf(after, [part, 'id']);
  if (!position) return undefined;
  const [text = '', id] = position;
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');
  return sql`(${by}, ${visit.id}) ${beyond} (${value(text)}, ${id}::uuid)`;
}

export const inOrder = ({ by, direction }: Order): SQL =>
  sql`${by} ${sql.raw(direction)}, ${visit.id} ${sql.raw(direction)}`;
