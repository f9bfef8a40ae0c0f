/** Rows per statement: PostgreSQL takes 65,535 values at most. */
const rowsPerInsert = 1000;

/** Rows in portions that one statement can carry; nothing for no rows. */
export function* inParts<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    yield rows.slice(start, start + rowsPerInsert);
  }
}
