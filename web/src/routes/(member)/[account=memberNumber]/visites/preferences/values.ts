import type { VisitCompany, WeekHalfDay } from '$lib/graphql/generated/graphql';

/** Days of the week with their two halves, in the order of the form. */
export const week: readonly { label: string; morning: WeekHalfDay; afternoon: WeekHalfDay }[] = [
  { label: 'Lundi', morning: 'MONDAY_MORNING', afternoon: 'MONDAY_AFTERNOON' },
  { label: 'Mardi', morning: 'TUESDAY_MORNING', afternoon: 'TUESDAY_AFTERNOON' },
  { label: 'Mercredi', morning: 'WEDNESDAY_MORNING', afternoon: 'WEDNESDAY_AFTERNOON' },
  { label: 'Jeudi', morning: 'THURSDAY_MORNING', afternoon: 'THURSDAY_AFTERNOON' },
  { label: 'Vendredi', morning: 'FRIDAY_MORNING', afternoon: 'FRIDAY_AFTERNOON' },
];

export const everyHalfDay: WeekHalfDay[] = week.flatMap(({ morning, afternoon }) => [
  morning,
  afternoon,
]);

export const companies: readonly { value: VisitCompany; label: string }[] = [
  { value: 'ANY', label: 'Peu importe' },
  { value: 'TOGETHER', label: 'Le plus possible le même jour' },
  { value: 'AT_MOST', label: 'Jamais plus de…' },
];

/** What the form holds, as it was typed. */
export interface Values {
  halfDays: WeekHalfDay[];
  company: VisitCompany;
  atMost: string;
  noticeDays: string;
  closures: { firstDay: string; lastDay: string }[];
}

/** Rows of closures that the form offers at least. */
const rows = 3;

/** Closures to type in: those that there are, and room for another one. */
export function closureRows(closures: Values['closures']): Values['closures'] {
  const empty = { firstDay: '', lastDay: '' };
  const missing = Math.max(1, rows - closures.length);
  return [...closures, ...Array.from({ length: missing }, () => empty)];
}

/** What somebody typed; a row of which only one day is given is of that day. */
export function typedValues(form: FormData): Values {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const chosen = form.getAll('halfDays');
  const lasts = form.getAll('closedUntil').map(String);
  const closures = form.getAll('closedFrom').map((first, index) => {
    const [firstDay, lastDay] = [String(first), lasts[index] ?? ''];
    return { firstDay: firstDay || lastDay, lastDay: lastDay || firstDay };
  });
  return {
    halfDays: everyHalfDay.filter((each) => chosen.includes(each)),
    company: companies.find(({ value }) => value === text('company'))?.value ?? 'ANY',
    ...{ atMost: text('atMost'), noticeDays: text('noticeDays') },
    closures: closures.filter(({ firstDay }) => firstDay !== ''),
  };
}

/** A whole number, null for nothing, and for anything else a number that is refused. */
export function numberIn(text: string): number | null {
  if (text === '') return null;
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}
