import { mediumDate } from '$lib/format/paris';

/** Days from the first to the last, both included, as they are typed. */
export interface TypedPeriod {
  firstDay: string;
  lastDay: string;
  /** One of those that the form offers, where it offers any. */
  cause?: string;
}

/** « 7 déc. 2026 » or « 7 déc. 2026 au 11 déc. 2026 ». */
export function periodInWords({ firstDay, lastDay }: TypedPeriod): string {
  const [from, until] = [mediumDate(firstDay), mediumDate(lastDay)];
  return from === until ? from : `${from} au ${until}`;
}

/** Rows that a form offers at least. */
const rows = 3;

/** Periods to type in: those that there are, and room for another one. */
export function periodRows<Period extends TypedPeriod>(
  periods: readonly Period[],
): (Period | TypedPeriod)[] {
  const empty = { firstDay: '', lastDay: '' };
  const missing = Math.max(1, rows - periods.length);
  return [...periods, ...Array.from({ length: missing }, () => empty)];
}

/** What somebody typed; a row of which only one day is given is of that day, an empty one counts for nothing. */
export function typedPeriods(form: FormData): (Required<TypedPeriod> | TypedPeriod)[] {
  const texts = (name: string) => form.getAll(name).map(String);
  const [lasts, causes] = [texts('periodUntil'), texts('periodCause')];
  return texts('periodFrom')
    .map((first, index) => {
      const last = lasts[index] ?? '';
      const cause = causes[index];
      return { firstDay: first || last, lastDay: last || first, ...(cause && { cause }) };
    })
    .filter(({ firstDay }) => firstDay !== '');
}
