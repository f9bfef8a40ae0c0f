import { isCivilDate, type CivilDate } from '@vigie/chassis/civil-date';
import { searchable } from '@vigie/chassis/search';
import { dayOfSerial } from '../reading/xlsx/serial-date.ts';

/** What a date is read with. */
export interface DateContext {
  epoch: 1900 | 1904;
  /** Years of two digits are the latest that do not lie after this day. */
  latest: CivilDate;
}

const months =
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');

/** Serial numbers of the days from 1927 to 2173: a shorter or longer number is no day of an employee. */
const serial = /^[1-9]\d{4}(\.\d+)?$/;

/**
 * The day that a text writes as people and programs in France do: `03/02/1990`, `3-2-90`, `03.02.1990`, `03021990`,
 * `1990-02-03` with or without hours, `3 février 1990`, or the bare number of a spreadsheet. Day before month, always:
 * an American date is refused where it shows, since guessing would swap two numbers in silence.
 * @returns null for anything else, and for a day that no calendar has
 */
export function readDate(text: string, { epoch, latest }: DateContext): CivilDate | null {
  const typed = text.trim();
  if (serial.test(typed)) return dayOfSerial(Number(typed), epoch);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(typed);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const french = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:\s+\d{1,2}[:h].*)?$/.exec(typed);
  if (french) return day(fullYear(french[3] ?? '', latest), french[2], french[1]);
  const compact = /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  // Eight digits that start with a year have no month after it where a day and month would.
  if (compact) {
    return (
      day(compact[3], compact[2], compact[1]) ??
      day(typed.slice(0, 4), typed.slice(4, 6), typed.slice(6))
    );
  }
  return written(typed, latest);
}

/** Whether a text writes a date of which the civil status does not know the day or month. */
export function isIncompleteDate(text: string): boolean {
  return /^(99|00)\/\d{2}\/\d{4}$|^\d{2}\/(99|00)\/\d{4}$/.test(text.trim());
}

/** `3 février 1990`, `1er mars 2020`, with or without the name of the day. */
function written(text: string, latest: CivilDate): CivilDate | null {
  const [, number, name, year] =
    /^(?:[a-z]+ )?(\d{1,2})(?:er)? ([a-z]{3,9})\.? (\d{4}|\d{2})$/.exec(searchable(text)) ?? [];
  if (name === undefined || year === undefined) return null;
  const found = months.filter((month) => month.startsWith(name) || month === name);
  if (found.length !== 1) return null;
  return day(fullYear(year, latest), String(months.indexOf(found[0] ?? '') + 1), number);
}

function fullYear(year: string, latest: CivilDate): string {
  if (year.length === 4) return year;
  const century = Number(latest.slice(0, 2));
  return `${Number(year) <= Number(latest.slice(2, 4)) ? century : century - 1}${year}`;
}

function day(year = '', month = '', number = ''): CivilDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${number.padStart(2, '0')}`;
  return year >= '1900' && year < '2200' && isCivilDate(text) ? text : null;
}
