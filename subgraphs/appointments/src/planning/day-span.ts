import type { CivilDate } from '@vigie/chassis/civil-date';
import { daysFromTo } from '@vigie/law/civil-date';
import { sql, type SQL } from 'drizzle-orm';
import { dayParts, type DayPart } from '../availability/part.ts';

/** Days on which somebody cannot come, both included. */
export interface DaySpan {
  firstDay: CivilDate;
  lastDay: CivilDate;
}

/** The longest span, in days. */
const longest = 367;

/** What is wrong with spans as they were typed; null where nothing is. Mornings and afternoons do not overlap. */
export function wrongSpans(
  spans: readonly (DaySpan & { part?: DayPart | null })[],
  most: number,
): 'TOO_MANY' | 'ENDS_BEFORE' | 'OUT_OF_RANGE' | 'OVERLAP' | null {
  if (spans.length > most) return 'TOO_MANY';
  if (spans.some(({ firstDay, lastDay }) => lastDay < firstDay)) return 'ENDS_BEFORE';
  if (spans.some(({ firstDay, lastDay }) => daysFromTo(firstDay, lastDay) > longest))
    return 'OUT_OF_RANGE';
  const overlap = dayParts.some((half) =>
    overlapIn(spans.filter(({ part }) => !part || part === half)),
  );
  return overlap ? 'OVERLAP' : null;
}

function overlapIn(spans: readonly DaySpan[]): boolean {
  const inOrder = spans.toSorted((one, other) => one.firstDay.localeCompare(other.firstDay));
  return inOrder.some(
    ({ firstDay }, index) => index > 0 && firstDay <= inOrder[index - 1]!.lastDay,
  );
}

/** Whether a day is in none of the spans. */
export function outside(spans: readonly DaySpan[], day: SQL): SQL {
  const days = (which: keyof DaySpan) => spans.map((each) => each[which]).join();
  return sql`not exists (
    select from unnest(string_to_array(${days('firstDay')}, ',')::date[],
      string_to_array(${days('lastDay')}, ',')::date[]) as shut (first_day, last_day)
    where ${day} between shut.first_day and shut.last_day)`;
}
