import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { AssignmentRow } from './table.ts';

/** A period with its last day; null while none is known. */
export interface Period {
  assignment: AssignmentRow;
  from: CivilDate;
  until: CivilDate | null;
}

/** The periods of one employment in their order; each ends where the next begins, the last one with the employment. */
export function periodsOf(rows: readonly AssignmentRow[], leftOn: CivilDate | null): Period[] {
  const sorted = inOrder(rows).filter(
    ({ fromDay, announced }) => !announced || !isAfter(fromDay, leftOn),
  );
  return sorted.map((assignment, index) => {
    const next = sorted[index + 1]?.fromDay;
    const until = assignment.untilDay ?? (next ? addDays(next, -1) : leftOn);
    return { assignment, from: assignment.fromDay, until };
  });
}

/** The period in force: the last one that is not announced. */
export function currentOf(rows: readonly AssignmentRow[]): AssignmentRow | null {
  return inOrder(rows).findLast(({ announced }) => !announced) ?? null;
}

/** The change of post that lies ahead. */
export function aheadOf(rows: readonly AssignmentRow[]): AssignmentRow | null {
  return rows.find(({ announced }) => announced) ?? null;
}

function inOrder(rows: readonly AssignmentRow[]): AssignmentRow[] {
  return [...rows].sort((one, other) => (one.fromDay < other.fromDay ? -1 : 1));
}

function isAfter(day: CivilDate, leftOn: CivilDate | null): boolean {
  return leftOn !== null && day > leftOn;
}

/** A change that lies ahead by itself, whose end nobody knows. */
export function periodOf(assignment: AssignmentRow): Period {
  return { assignment, from: assignment.fromDay, until: null };
}
