import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { SettingRow } from '../setting/table.ts';
import type { VisitKind } from '../visit/table.ts';
import { isUrgent } from './plan/priority.ts';

/** Slots of each physician's half-day that wait for hires and returns. */
export interface Reserve {
  slots: number;
  /** First day whose half-days still keep them. */
  from: CivilDate;
}

/** What a visit of a kind leaves free; null where the reserve is for it. */
export function reserveBefore(
  kind: VisitKind,
  { reserveSlots, reserveDays }: Pick<SettingRow, 'reserveSlots' | 'reserveDays'>,
  today: CivilDate,
): Reserve | null {
  if (isUrgent(kind)) return null;
  return { slots: reserveSlots, from: addDays(today, reserveDays) };
}
