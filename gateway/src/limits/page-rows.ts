import { largestPage } from '@vigie/chassis/page';
import { refusal } from './refusal.ts';

/**
 * Rows that a page size means; undefined where none is given. One of a wrong type is left to those who check types.
 * @throws GraphQLError `BAD_USER_INPUT` for fewer than 1 or more than {@link largestPage}
 */
export function pageRows(size: unknown): number | undefined {
  if (typeof size !== 'number') return undefined;
  if (size >= 1 && size <= largestPage) return size;
  throw refusal('BAD_USER_INPUT', `A page has 1 to ${largestPage} rows.`, { argument: 'first' });
}
