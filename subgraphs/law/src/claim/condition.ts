import type { Certainty } from '../legal-value.ts';

/** One condition of a claim that the service decides. */
export interface Condition<Id extends string> {
  id: Id;
  /** French: what must hold. */
  text: string;
  /** Whether it holds; null while a fact is missing. */
  holds: boolean | null;
  basis: string[];
  certainty: Certainty;
}

/**
 * What the known facts say of a claim: every condition holds, one of them fails, or facts are missing. It is a
 * proposal: only the service grants.
 */
export interface Claim<Id extends string> {
  outcome: 'ALL_HOLD' | 'ONE_FAILS' | 'MISSING';
  conditions: Condition<Id>[];
}

/** Weighs the conditions: a failure outweighs what is missing. */
export function claimOf<Id extends string>(conditions: Condition<Id>[]): Claim<Id> {
  if (conditions.some(({ holds }) => holds === false)) return { outcome: 'ONE_FAILS', conditions };
  const missing = conditions.some(({ holds }) => holds === null);
  return { outcome: missing ? 'MISSING' : 'ALL_HOLD', conditions };
}
