import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { isWorkingDayAt } from '@vigie/chassis/working-day';
import { isUrgent } from '../planning/plan/priority.ts';
import type { SettingRow } from '../setting/table.ts';
import type { VisitKind, VisitRow } from './table.ts';

export type SummonsRules = Pick<SettingRow, 'summonsDays' | 'urgentSummonsDays'>;

/**
 * The day on which the summons to an appointment leaves, a working day at its place: hires and returns, known a few days before they
 * are due only, are summoned later than the others. Until then the appointment is tentative.
 * @param noticeDays days ahead of which the employer wants to know
 * @returns today where that day has passed
 */
export function summonsDay(
  { kind, day, postCode }: { kind: VisitKind; day: CivilDate; postCode: string | null },
  { summonsDays, urgentSummonsDays }: SummonsRules,
  noticeDays: number,
  today: CivilDate,
): CivilDate {
  const ahead = Math.max(isUrgent(kind) ? urgentSummonsDays : summonsDays, noticeDays);
  const leaves = workingDayUpTo(addDays(day, -ahead), postCode);
  return leaves < today ? today : leaves;
}

function workingDayUpTo(day: CivilDate, postCode: string | null): CivilDate {
  return isWorkingDayAt(day, postCode) ? day : workingDayUpTo(addDays(day, -1), postCode);
}

/** Whether the summons to an appointment has left, or is to leave at once: also to an earlier appointment of the visit. */
export function isTold({ summonsOn }: Pick<VisitRow, 'summonsOn'>, today: CivilDate): boolean {
  return summonsOn !== null && summonsOn <= today;
}

/** The day on which the summons leaves, while the appointment is tentative; null for any other visit. */
export function summonsAwaited({
  status,
  summonsOn,
}: Pick<VisitRow, 'status' | 'summonsOn'>): CivilDate | null {
  return status === 'PLANNED' ? summonsOn : null;
}
