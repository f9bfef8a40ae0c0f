import { GraphQLError } from 'graphql';
import { isCivilDate } from './civil-date.ts';
import { isId } from './ids.ts';
import { instantOf } from './instant.ts';

/** Arguments of every list: Relay, forward only. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
}

/** A page in the shape of the contract's connections. */
export interface Page<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

/** Rows of a page at most; the gateway refuses more before anything is read. */
export const largestPage = 200;

/** Rows of a page of changes at most: programs that follow a whole service read it in as few questions as they can. */
export const largestChangesPage = 1000;

/** Where a page starts: the sort values of the last row already read. */
export type Position = readonly string[];

/**
 * Rows asked for, 50 when nothing is said.
 * @param largest rows that this list gives at most
 * @throws GraphQLError `BAD_USER_INPUT` for fewer than 1 or more than `largest`
 */
export function pageSize({ first }: PageArguments, largest = largestPage): number {
  const size = first ?? 50;
  if (size >= 1 && size <= largest) return size;
  const extensions = { code: 'BAD_USER_INPUT' };
  throw new GraphQLError(`A page has 1 to ${largest} rows.`, { extensions });
}

/** Opaque cursor of a row from its sort values. */
export function cursorOf(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** What a sort value is, so that a foreign cursor is refused before the database stumbles over it. */
export type PositionPart = 'text' | 'id' | 'day' | 'instant' | 'number';

const fits: Record<PositionPart, (value: string) => boolean> = {
  // PostgreSQL holds every character but this one.
  text: (value) => !value.includes('\0'),
  id: isId,
  day: isCivilDate,
  instant: (value) => instantOf(value) !== null,
  // As much as every whole number of the database holds.
  number: (value) => /^\d{1,9}$/.test(value),
};

/**
 * Reads a cursor back.
 * @param parts what the sort values of this list are
 * @throws GraphQLError `BAD_USER_INPUT` for a text that this list did not make
 */
export function positionOf(
  after: string | null | undefined,
  parts: readonly PositionPart[],
): Position | null {
  if (after === null || after === undefined) return null;
  const position = parse(after);
  if (position?.length === parts.length) {
    const values = position.filter(
      (value, index): value is string =>
        typeof value === 'string' && fits[parts[index] ?? 'text'](value),
    );
    if (values.length === parts.length) return values;
  }
  throw new GraphQLError('The cursor is not one of this list.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function parse(cursor: string): unknown[] | null {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(position) ? position : null;
  } catch {
    return null;
  }
}

/**
 * Shapes `size + 1` rows, read to know whether more follow, into a page.
 * @param sortValues the values of a row by which the list is ordered
 */
export function pageOf<Row>(
  rows: readonly Row[],
  size: number,
  totalCount: number,
  sortValues: (row: Row) => Position,
): Page<Row> {
  // Few ask for more than the last cursor: the others are made when they are read.
  const edges = rows.slice(0, size).map((node) => ({
    node,
    get cursor() {
      return cursorOf(sortValues(node));
    },
  }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  };
}
