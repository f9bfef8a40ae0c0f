import type { DayPart, WeekHalfDay } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

/** Days of the week with their two halves, in the order of forms. */
export const week: readonly { label: string; morning: WeekHalfDay; afternoon: WeekHalfDay }[] = [
  { label: 'Lundi', morning: 'MONDAY_MORNING', afternoon: 'MONDAY_AFTERNOON' },
  { label: 'Mardi', morning: 'TUESDAY_MORNING', afternoon: 'TUESDAY_AFTERNOON' },
  { label: 'Mercredi', morning: 'WEDNESDAY_MORNING', afternoon: 'WEDNESDAY_AFTERNOON' },
  { label: 'Jeudi', morning: 'THURSDAY_MORNING', afternoon: 'THURSDAY_AFTERNOON' },
  { label: 'Vendredi', morning: 'FRIDAY_MORNING', afternoon: 'FRIDAY_AFTERNOON' },
];

/** The halves of a day, behind its date. */
export const dayParts: Record<DayPart, string> = frenchTexts({
  MORNING: 'le matin',
  AFTERNOON: "l'après-midi",
});

export const everyHalfDay: WeekHalfDay[] = week.flatMap(({ morning, afternoon }) => [
  morning,
  afternoon,
]);

/** The half-days that are ticked in a form, in the order of the week. */
export function tickedHalfDays(form: FormData): WeekHalfDay[] {
  const chosen = form.getAll('halfDays');
  return everyHalfDay.filter((each) => chosen.includes(each));
}

/** Those of a week, in words: « lundi », « mercredi matin ». */
export function halfDaysInWords(halfDays: readonly WeekHalfDay[]): string[] {
  return week.flatMap(({ label, morning, afternoon }) => {
    const day = label.toLowerCase();
    const [early, late] = [halfDays.includes(morning), halfDays.includes(afternoon)];
    if (early && late) return day;
    if (early) return `${day} matin`;
    return late ? `${day} après-midi` : [];
  });
}
