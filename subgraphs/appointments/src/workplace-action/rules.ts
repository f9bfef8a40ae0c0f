import { addYears, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActionRefusal } from './refusal.ts';

/** Longest wish and reason, in characters. */
const longestText = 1000;

/** How far back an action may be noted: the years that statistics show. */
const yearsBack = 5;

/** A text that must be there. */
export function textRefusals(text: string, field: string): ActionRefusal[] {
  if (text === '') return [{ code: 'REQUIRED', field }];
  return text.length > longestText ? [{ code: 'TOO_LONG', field }] : [];
}

/** A day on which something is planned lies ahead, or is today. */
export function plannedRefusals(day: CivilDate, today: CivilDate): ActionRefusal[] {
  return day < today ? [{ code: 'IN_THE_PAST', field: 'day' }] : [];
}

/** A day on which something took place has come, and is not forgotten yet. */
export function heldRefusals(day: CivilDate, today: CivilDate): ActionRefusal[] {
  if (day > today) return [{ code: 'IN_THE_FUTURE', field: 'day' }];
  const earliest = addYears(today, -yearsBack);
  return day < earliest ? [{ code: 'TOO_LONG_AGO', field: 'day' }] : [];
}
