import type { CivilDate } from '@vigie/chassis/civil-date';

/** One half-day of one day, in the local time of the centre. */
export interface Session {
  practitionerId: string;
  centreId: string;
  day: CivilDate;
  /** `09:00` */
  from: string;
  /** `12:00`; a slot that would end later is not offered. */
  until: string;
  slotMinutes: number;
}
