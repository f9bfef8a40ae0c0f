import { addDays, type CivilDate } from '@vigie/chassis/civil-date';

/** Last serial of the calendar that spreadsheets know: 31 December 9999. */
const lastSerial = 2_958_465;

/**
 * The day of a serial number of a workbook, hours dropped, or null for one that is no day. Serial 60 of the calendar of
 * 1900 is 29 February 1900, which never was: earlier days are counted from one day later.
 */
export function dayOfSerial(serial: number, epoch: 1900 | 1904): CivilDate | null {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= lastSerial)) return null;
  if (epoch === 1904) return addDays('1904-01-01', days);
  if (days === 60) return null;
  return addDays(days < 60 ? '1899-12-31' : '1899-12-30', days);
}
