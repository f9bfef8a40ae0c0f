import { addDays, daysFromTo } from '../civil-date.ts';
import type { CivilDate } from '../legal-value.ts';

/**
 * Why somebody is away: `SICKNESS` is a non-occupational illness or accident, `COMMUTING_ACCIDENT` an « accident de
 * trajet », `OTHER_LEAVE` any leave without incapacity (paternity, adoption, bereavement, additional birth leave…).
 */
export type AbsenceCause =
  | 'MATERNITY'
  | 'OCCUPATIONAL_DISEASE'
  | 'WORK_ACCIDENT'
  | 'SICKNESS'
  | 'COMMUTING_ACCIDENT'
  | 'OTHER_LEAVE';

/** An absence as it is known, its extensions included; what is unknown is left out. */
export interface Absence {
  cause?: AbsenceCause | undefined;
  firstDay: CivilDate;
  /** Last day away, real or expected. */
  lastDay?: CivilDate | undefined;
  /** Day on which the sick-leave certificate was issued, the last one after an extension. */
  certificateIssuedOn?: CivilDate | undefined;
  /** The pre-return visit, once held. */
  preReturn?: PreReturnHeld | undefined;
  /** The physician, the employer or the worker asks for the return visit whatever spares it. */
  visitAskedAnyway?: boolean | undefined;
}

/** A pre-return visit that took place. */
export interface PreReturnHeld {
  day: CivilDate;
  /** The physician found no measure needed, of post or of working time; set by the service alone. */
  noMeasureNeeded?: boolean | undefined;
}

/**
 * Length in calendar days, first and last day included; of an absence without known end, the days until `day`.
 * Zero for one that has not begun.
 * @throws RangeError when it ends before it begins
 */
export function lengthOf({ firstDay, lastDay }: Absence, day: CivilDate): number {
  if (lastDay !== undefined) return daysFromTo(firstDay, lastDay);
  return firstDay > day ? 0 : daysFromTo(firstDay, day);
}

/** The day back at work; null while the end is unknown. */
export function returnDay({ lastDay }: Absence): CivilDate | null {
  return lastDay === undefined ? null : addDays(lastDay, 1);
}

/** Whether the absence comes from an incapacity by illness or accident; null while its cause is unknown. */
export function isIncapacity({ cause }: Absence): boolean | null {
  if (cause === undefined) return null;
  return cause !== 'MATERNITY' && cause !== 'OTHER_LEAVE';
}
