import type { VisitCompany, WeekHalfDay } from '$lib/graphql/generated/graphql';
import { typedPeriods, type TypedPeriod } from '$lib/ui/form/periods';
import { tickedHalfDays } from '$lib/ui/form/week';

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
  closures: TypedPeriod[];
}

/** What somebody typed. */
export function typedValues(form: FormData): Values {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    halfDays: tickedHalfDays(form),
    company: companies.find(({ value }) => value === text('company'))?.value ?? 'ANY',
    ...{ atMost: text('atMost'), noticeDays: text('noticeDays') },
    closures: typedPeriods(form),
  };
}

/** A whole number, null for nothing, and for anything else a number that is refused. */
export function numberIn(text: string): number | null {
  if (text === '') return null;
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}
