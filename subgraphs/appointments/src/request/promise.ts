import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { isWorkingDayAt } from '@vigie/chassis/working-day';

/**
 * Last day of the delay in working days within which the service answers; the day of the request does not count.
 * @param postCode of the place where the account's employees go; null where the service has none
 */
export function promisedDay(
  today: CivilDate,
  workingDays: number,
  postCode: string | null,
): CivilDate {
  let day = today;
  for (let left = workingDays; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDayAt(day, postCode)) left -= 1;
  }
  return day;
}
