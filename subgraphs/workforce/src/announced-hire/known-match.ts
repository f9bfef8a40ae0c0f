import type { EmployeeRow } from '../employee/table.ts';
import type { HireMatchKind } from '../generated/resolvers.ts';
import { hasLeftBefore } from './rules.ts';
import type { AnnouncementRow } from './table.ts';

/** Whether the announced person is on file, and as whom. */
export interface KnownMatch {
  kind: HireMatchKind;
  employee: EmployeeRow | null;
}

/** How the person on file stands today, with regard to the first day of the hire. */
export function matchOf({ startDate }: AnnouncementRow, known: EmployeeRow | null): KnownMatch {
  if (!known) return { kind: 'NOBODY', employee: null };
  const left = hasLeftBefore(startDate, known.employment);
  return { kind: left ? 'LEFT' : 'PRESENT', employee: known };
}
