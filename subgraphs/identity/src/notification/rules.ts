import type { CivilDate } from '@vigie/chassis/civil-date';

/** Monday, as JavaScript counts the days of a week. */
const monday = 1;

/** Whether digests of this cadence leave: those of the day each day from their hour on, those of the week on Mondays. */
export function digestsLeave(
  cadence: 'DAILY' | 'WEEKLY',
  { day, hour }: { day: CivilDate; hour: number },
  digestHour: number,
): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return hour >= digestHour && (cadence === 'DAILY' || weekday === monday);
}
