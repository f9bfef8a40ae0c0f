import { isCivilDate, type CivilDate } from '@vigie/chassis/civil-date';

/** The day of a `DDMMYYYY`; null for none, also where day or month is 99. */
export function dayOf(value: string | undefined): CivilDate | null {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(value ?? '') ?? [];
  const text = `${year}-${month}-${day}`;
  return isCivilDate(text) ? text : null;
}

/** The hour of a `HHMM`, as `HH:MM`. */
export function timeOf(value: string | undefined): string | null {
  const [, hour, minute] = /^([01]\d|2[0-3])([0-5]\d)$/.exec(value ?? '') ?? [];
  return hour && minute ? `${hour}:${minute}` : null;
}

/** A date of birth as it is written on paper, unknown parts kept: `99/99/1980`. */
export function birthDateOf(value: string | undefined): string | null {
  return value?.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3') ?? null;
}

/** The month of a `01MMYYYY`, as `YYYY-MM`. */
export function monthOf(value: string | undefined): string | null {
  return dayOf(value)?.slice(0, 7) ?? null;
}

/** A fraction `nd`, the n-th of d parts; unreadable ones count as a part of several, so that nothing is inferred. */
export function fractionOf(value: string | undefined): { part: number; of: number } {
  const [, part, of] = /^([1-9])([1-9])$/.exec(value ?? '') ?? [];
  return { part: Number(part ?? 1), of: Number(of ?? 9) };
}

/** Time worked: both figures and the unit, or null. */
export function workingTimeOf(
  unit: string | undefined,
  full: string | undefined,
  own: string | undefined,
): { unit: string; full: number; own: number } | null {
  const [of, hours] = [Number(full), Number(own)];
  return unit && of > 0 && hours >= 0 ? { unit, full: of, own: hours } : null;
}
