import { refusal } from './refusal.ts';

/**
 * Rows that a page size means; undefined where none is given. One of a wrong type is left to those who check types.
 * @throws GraphQLError `BAD_USER_INPUT` for fewer than 1 or more than `largest`
 */
export function pageRows(size: unknown, largest: number): number | undefined {
  if (typeof size !== 'number') return undefined;
  if (size >= 1 && size <= largest) return size;
  throw refusal('BAD_USER_INPUT', `A page has 1 to ${largest} rows.`, { argument: 'first' });
}
