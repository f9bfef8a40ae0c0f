import type { CivilDate } from '@vigie/chassis/civil-date';

/** « 30/11/2026 », as tables have room for it. */
export const shortDay = (day: CivilDate): string => day.split('-').toReversed().join('/');

/** « 10:15 », of an instant in the service's time zone. */
export function clockTime(instant: Date, zone: string): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return new Intl.DateTimeFormat('fr-FR', options).format(instant);
}
