import { GraphQLError } from 'graphql';

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

/** Where a page starts: the sort values of the last row already read. */
export type Position = readonly string[];

/** Rows asked for: between 1 and 200, 50 when nothing is said. */
export function pageSize({ first }: PageArguments): number {
  return Math.min(Math.max(first ?? 50, 1), 200);
}

/** Opaque cursor of a row from its sort values. */
export function cursorOf(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Reads a cursor back.
 * @throws GraphQLError `BAD_USER_INPUT` for a text that no list of ours made
 */
export function positionOf(after: string | null | undefined, length: number): Position | null {
  if (after === null || after === undefined) return null;
  try {
    const position: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(position) &&
      position.length === length &&
      position.every((value) => typeof value === 'string');
    if (fits) return position as string[];
  } catch {
    // Falls through to the one answer for every foreign text.
  }
  throw new GraphQLError('The cursor is not one of this list.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
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
  const edges = rows.slice(0, size).map((node) => ({ cursor: cursorOf(sortValues(node)), node }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  };
}
