import { eq, sql, type Column, type SQL } from 'drizzle-orm';

/**
 * True for rows whose column is among `ids`. They travel as one parameter, so that the statement is the same however
 * many they are, and is planned once.
 */
export function anyOf(column: Column, ids: readonly string[]): SQL {
  return sql`${column} = any(${sql.param([...ids])}::uuid[])`;
}

/** As {@link anyOf}; of a single one an index has the rows in their order, which is lost for several. */
export function oneOrAnyOf(column: Column, ids: readonly string[]): SQL {
  const [only, second] = ids;
  return only && !second ? eq(column, only) : anyOf(column, ids);
}
