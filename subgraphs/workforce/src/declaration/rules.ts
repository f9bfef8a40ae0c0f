import type {
  DeclarationObstacle,
  DeclarationRefusalCode,
  DeclarationState,
} from '../generated/resolvers.ts';
import type { DeclarationRow, PreventionAnswers, ReceiptRow } from './table.ts';

/** What looks wrong, of how many it is true, and of how many somebody said that it is right. */
export interface Counted {
  kind: 'NO_POST' | 'NO_SITUATION' | 'CONTRACT_OVER' | 'HIRES_TO_CONFIRM' | 'NO_REASON';
  count: number;
  /** Null where nobody justified it. */
  justifiedFor: number | null;
}

/** A justification stands for as many as it was given for: one more has to be looked at. */
export function isAnomalyOpen({ kind, count, justifiedFor }: Counted): boolean {
  if (kind === 'NO_REASON') return true;
  return justifiedFor === null || count > justifiedFor;
}

/** Everything that keeps a declaration from being validated. */
export function obstaclesOf(
  anomalies: readonly Counted[],
  isAnswered: boolean,
): DeclarationObstacle[] {
  const open = anomalies.filter(isAnomalyOpen);
  const obstacles: DeclarationObstacle[] = [];
  if (open.some(({ kind }) => kind !== 'NO_REASON')) obstacles.push('ANOMALIES_OPEN');
  if (open.some(({ kind }) => kind === 'NO_REASON')) obstacles.push('REASONS_MISSING');
  if (!isAnswered) obstacles.push('PREVENTION_MISSING');
  return obstacles;
}

/** Where a declaration stands, as people see it. */
export function shownState({
  state,
  receipts,
}: Pick<DeclarationRow, 'state' | 'receipts'>): DeclarationState {
  return state === 'IN_PREPARATION' && receipts > 0 ? 'IN_CORRECTION' : state;
}

/** What somebody does with a declaration. */
export type Step = 'CHANGE' | 'SEND' | 'RETURN' | 'VALIDATE' | 'CORRECT';

const possible: Record<Step, readonly DeclarationRow['state'][]> = {
  CHANGE: ['IN_PREPARATION'],
  SEND: ['IN_PREPARATION'],
  RETURN: ['TO_COUNTERSIGN'],
  VALIDATE: ['IN_PREPARATION', 'TO_COUNTERSIGN'],
  CORRECT: ['VALIDATED'],
};

/** Why a step is not possible now; null when it is. Nothing is possible once the campaign is closed. */
export function stepRefusal(
  step: Step,
  state: DeclarationRow['state'],
  isCampaignOpen: boolean,
): DeclarationRefusalCode | null {
  if (!isCampaignOpen) return 'CAMPAIGN_CLOSED';
  return possible[step].includes(state) ? null : 'WRONG_STATE';
}

/** Number of a receipt: year, member and version, which no other receipt has. */
export function receiptNumber(year: number, memberNumber: string, version: number): string {
  return `${year}-${memberNumber}-${version}`;
}

/** What was answered about prevention when a receipt was signed; null where nobody kept it. */
export function answersOf({
  riskAssessmentOn,
  council,
  hasPreventionOfficer,
}: ReceiptRow): PreventionAnswers | null {
  if (council === null || hasPreventionOfficer === null) return null;
  return { riskAssessmentOn, council, hasPreventionOfficer };
}
