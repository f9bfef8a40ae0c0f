import { sql, type SQL } from 'drizzle-orm';
import type { VisitKind } from './table.ts';

/** Whether a visit is still held after the last day of work (L4624-2-1, R4624-28-2). */
export function goesOn(kind: VisitKind): boolean {
  return kind === 'POST_EXPO';
}

/** The last day of work as a limit of a visit, from columns of its kind and of its employee; null where there is none. */
export function lastDayFor(kind: SQL, leftOn: SQL): SQL {
  return sql`case when ${kind} <> 'POST_EXPO' then ${leftOn} end`;
}
