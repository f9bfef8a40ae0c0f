import type { DayPart } from '$lib/graphql/generated/graphql';
import { mediumDate } from '$lib/format/paris';
import { dayParts } from './week';

/** Days from the first to the last, both included, as they are typed. */
export interface TypedPeriod {
  firstDay: string;
  lastDay: string;
  /** Only these halves of the days; whole days without it. */
  part?: DayPart | null;
  /** One of those that the form offers, where it offers any. */
  cause?: string;
}

/** « 7 déc. 2026 », « 7 déc. 2026 au 11 déc. 2026, le matin ». */
export function periodInWords({ firstDay, lastDay, part }: TypedPeriod): string {
  const [from, until] = [mediumDate(firstDay), mediumDate(lastDay)];
  const days = from === until ? from : `${from} au ${until}`;
  return part ? `${days}, ${dayParts[part]}` : days;
}

/** Periods to type in: those that there are, and room for others. */
export function periodRows<Period extends TypedPeriod>(
  periods: readonly Period[],
  empty: number,
): (Period | TypedPeriod)[] {
  return [...periods, ...Array.from({ length: empty }, () => ({ firstDay: '', lastDay: '' }))];
}

/** What somebody typed; a row of which only one day is given is of that day, an empty one counts for nothing. */
export function typedPeriods(form: FormData): TypedPeriod[] {
  const texts = (name: string) => form.getAll(name).map(String);
  const [lasts, causes] = [texts('periodUntil'), texts('periodCause')];
  const parts = texts('periodPart');
  return texts('periodFrom')
    .map((first, index) => {
      const last = lasts[index] ?? '';
      const [part = '', cause] = [parts[index], causes[index]];
      return {
        ...{ firstDay: first || last, lastDay: last || first },
        ...(isDayPart(part) && { part }),
        ...(cause && { cause }),
      };
    })
    .filter(({ firstDay }) => firstDay !== '');
}

function isDayPart(text: string): text is DayPart {
  return Object.hasOwn(dayParts, text);
}
