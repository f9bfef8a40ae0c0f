import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { isWorkingDay } from '@vigie/chassis/working-day';

/** Last day of the delay in working days within which the service answers; the day of the request does not count. */
export function promisedDay(today: CivilDate, workingDays: number): CivilDate {
  let day = today;
  for (let left = workingDays; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
