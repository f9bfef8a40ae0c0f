import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { SettingRow } from '../setting/table.ts';
import type { VisitKind, VisitRow } from '../visit/table.ts';
import { isUrgent, pressingDays } from './plan/priority.ts';

/** Slots of each physician's half-day that wait for hires and returns. */
export interface Reserve {
  slots: number;
  /** First day whose half-days still keep them. */
  from: CivilDate;
}

type Rules = Pick<SettingRow, 'reserveSlots' | 'reserveDays'>;

/** What a visit leaves free; null where the reserve is for it. */
export function reserveBefore(
  visit: Pick<VisitRow, 'kind' | 'latestDate'>,
  rules: Rules,
  today: CivilDate,
): Reserve | null {
  if (mayTakeReserve(visit, rules, today)) return null;
  return { slots: rules.reserveSlots, from: addDays(today, rules.reserveDays) };
}

/** Whether a visit may take what is kept: a hire or a return that presses. */
export function mayTakeReserve(
  { kind, latestDate }: { kind: VisitKind; latestDate: CivilDate },
  { reserveDays }: Rules,
  today: CivilDate,
): boolean {
  return isUrgent(kind) && latestDate <= addDays(today, pressingDays(reserveDays));
}
