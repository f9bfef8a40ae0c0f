import type { Budget } from './budget.ts';
import { refusal } from './refusal.ts';

/** Units that every request takes at least. */
const least = 10;

/** Units for a request that is refused: reading and checking it was work, though nothing ran. */
const refusedPrice = 1000;

/**
 * Units for a document that this gateway has not met lately: it is parsed, validated, compiled and planned, which for a
 * large one is more work than its answer.
 * @param selections fields, spreads and inline fragments of the document
 */
export function preparationPrice(selections: number): number {
  return 500 + 20 * selections;
}

/** Whole seconds until anything at all is done for a caller; 0 when it is now. */
export function secondsUntilServed(budget: Budget): number {
  return budget.secondsUntil(least);
}

/** @throws GraphQLError `QUOTA_EXCEEDED` with the time to wait, when nothing is left */
export function checkBudget(budget: Budget): void {
  if (secondsUntilServed(budget) > 0) throw exceeded(budget, least);
}

/**
 * Takes the preparation in any case, since it was done, and the cost if it is there: the time to wait that a refusal
 * names is then true.
 * @throws GraphQLError `QUOTA_EXCEEDED` when there are fewer units than the operation needs
 */
export function spend(budget: Budget, cost: number, preparation: number): void {
  budget.take(preparation);
  const units = Math.max(least, cost);
  if (budget.secondsUntil(units) > 0) throw exceeded(budget, units);
  budget.take(units);
}

export function payRefusal(budget: Budget): void {
  budget.take(refusedPrice);
}

function exceeded(budget: Budget, requested: number): Error {
  const seconds = budget.secondsUntil(requested);
  const { limit, remaining } = budget.state();
  return refusal(
    'QUOTA_EXCEEDED',
    `This needs ${requested} cost units and ${remaining} of ${limit} a minute are left. Try again in ${seconds} seconds.`,
    { requested, limit, remaining, retryAfterSeconds: seconds },
    { 'retry-after': String(seconds) },
  );
}
