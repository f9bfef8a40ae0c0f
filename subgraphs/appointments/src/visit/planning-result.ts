import type { VisitPlanning } from '../generated/resolvers.ts';
import { runningExplanation } from '../planning/explanation.ts';
import type { ShownVisit } from './table.ts';

/** What planning did with a visit; null for one that was never planned here, such as an old one. */
export function planningOf({
  status,
  undisclosed,
  planningOutcome,
  daysLate,
  explanation,
}: ShownVisit): VisitPlanning | null {
  if (planningOutcome && explanation) return { outcome: planningOutcome, daysLate, explanation };
  // Somebody of the service gives the appointment, with the employee on the telephone.
  if (status !== 'TO_PLAN' || undisclosed) return null;
  return { outcome: 'RUNNING', daysLate: 0, explanation: runningExplanation };
}
