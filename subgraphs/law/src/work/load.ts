import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { rule } from '../rule.ts';

/** Loads in kilograms that the law knows. */
export interface LoadLimits {
  /** Habitual load above which only a man found fit may carry. */
  habitual: number;
  /** Load that nobody carries. */
  never: number;
  /** What a woman carries at most, and with a wheelbarrow. */
  woman: number;
  womanWithWheelbarrow: number;
}

/** Limits of manual handling. */
export const loadLimits: LegalValue<LoadLimits>[] = [
  rule({ habitual: 55, never: 105, woman: 25, womanWithWheelbarrow: 40 }, ['R4541-9']),
];

/** The limits of `day`. */
export function loadLimitsOn(day: CivilDate): LegalValue<LoadLimits> {
  return legalValueOn(loadLimits, day);
}
