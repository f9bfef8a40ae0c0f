import type { CellError } from '../cells/cell-error.ts';
import type { MatchedRow } from '../decide/claims.ts';
import type { Notice } from '../decide/decision.ts';
import type { RowPlace } from '../decide/row.ts';
import type { ShownError, ShownNotice } from '../row/content.ts';

type Rows = ReadonlyMap<string, MatchedRow>;

/** An error as it is shown: those whom it names by their place, or as people of the account. */
export function toldError(
  { code, field, others = [], explanation }: CellError,
  rows: Rows,
): ShownError {
  return {
    ...{ code, field },
    ...(explanation === undefined ? {} : { explanation }),
    employees: others.filter((other) => !rows.has(other)),
    places: placesOf(others, rows),
  };
}

export function toldNotice({ code, others = [] }: Notice, rows: Rows): ShownNotice {
  return { code, places: placesOf(others, rows) };
}

function placesOf(keys: readonly string[], rows: Rows): RowPlace[] {
  return keys.flatMap((key) => rows.get(key)?.read.row.place ?? []);
}
