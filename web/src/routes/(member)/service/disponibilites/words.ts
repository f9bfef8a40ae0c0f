import type { ClosureRowFragment } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { mediumDate } from '$lib/format/paris';
import { dayParts } from '$lib/ui/form/week';

export const weekdays = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi'] as const;

/** « 9 h à 12 h », from `09:00` and `12:00`. */
export function hoursWords(from: string, until: string): string {
  return french(`${hour(from)} à ${hour(until)}`);
}

function hour(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}

type Days = Pick<ClosureRowFragment, 'firstDay' | 'lastDay' | 'part'>;

/** « Le 2 décembre 2026, le matin », « Du 21 au … ». */
export function daysWords({ firstDay, lastDay, part }: Days): string {
  const days =
    firstDay === lastDay
      ? `Le ${mediumDate(firstDay)}`
      : `Du ${mediumDate(firstDay)} au ${mediumDate(lastDay)}`;
  return part ? `${days}, ${dayParts[part]}` : days;
}

type Scope = Pick<ClosureRowFragment, 'practitioner' | 'centre'>;

/** Whom a closure is about: somebody, somewhere, or everybody. */
export function scopeWords({ practitioner, centre }: Scope): string {
  if (practitioner && centre) return `${practitioner.name}, ${centre.name}`;
  return practitioner?.name ?? centre?.name ?? 'Tout le service';
}
