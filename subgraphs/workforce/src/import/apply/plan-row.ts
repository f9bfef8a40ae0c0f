import type { CivilDate } from '@vigie/chassis/civil-date';
import { judge, type MayDeclare } from '../../employee/check.ts';
import type { EmployeeFacts } from '../../employee/facts.ts';
import { mayLeaveOn } from '../../employee/rules.ts';
import { titleCameTo } from '../decide/decision.ts';
import type { KeptDecision, OpenRow } from '../row/content.ts';
import type { RowRecord } from '../row/table.ts';
import type { EmployeeState } from './state.ts';

/** What applying a row does to an employee. */
export interface PlannedRow {
  row: OpenRow;
  decision: KeptDecision;
  /** Null for somebody new. */
  before: EmployeeState | null;
  /** The facts as they will stand; null where only the last day changes. */
  facts: EmployeeFacts | null;
  leftOn: CivilDate | null;
  /** The post changes to this title; undefined when it stays. */
  title: string | null | undefined;
  number: string | null;
  action: 'employee.created' | 'employee.updated' | 'employee.closed' | 'employee.reopened';
}

/** Why a row is not applied. */
export interface FailedRow {
  row: OpenRow;
  reason: NonNullable<RowRecord['reason']>;
}

export interface PlanContext {
  may: MayDeclare;
  today: CivilDate;
  /** Whether somebody of this name was declared meanwhile. */
  isNamesake: (facts: EmployeeFacts) => boolean;
}

/**
 * Holds a row to what holds for a single command, once more and on the day on which it is applied: time has gone by
 * since it was decided.
 */
export function planRow(
  row: OpenRow,
  states: ReadonlyMap<string, EmployeeState>,
  context: PlanContext,
): PlannedRow | FailedRow {
  const { decision } = row;
  if (!decision) throw new Error('A row that was not decided is not applied');
  const { person, leftOn } = decision;
  const before = person ? (states.get(person.id) ?? null) : null;
  if (person && before?.employment.version !== person.version) {
    return { row, reason: 'CHANGED_MEANWHILE' };
  }
  if (row.isHidden) return { row, reason: 'MISSING_RIGHT' };
  const facts = decision.facts && withHidden(decision.facts, before);
  const reason = refusalOf(row, decision, facts, before, context);
  if (reason) return { row, reason };
  return {
    ...{ row, decision, before, facts, leftOn },
    title: titleCameTo(decision),
    number: decision.nationalNumber,
    action: actionOf(decision, before),
  };
}

/** What is on file and was hidden from whoever decided stays. */
function withHidden(facts: EmployeeFacts, before: EmployeeState | null): EmployeeFacts {
  const situations = new Set([...facts.situations, ...(before?.confidential ?? [])]);
  return { ...facts, situations: [...situations] };
}

function refusalOf(
  { row }: OpenRow,
  { facts: decided, nationalNumber, leftOn }: KeptDecision,
  facts: EmployeeFacts | null,
  before: EmployeeState | null,
  { may, today, isNamesake }: PlanContext,
): FailedRow['reason'] | null {
  const startDate = facts?.startDate ?? before?.employment.startDate ?? today;
  if (leftOn !== null && leftOn !== before?.employment.leftOn) {
    if (!mayLeaveOn(leftOn, startDate, today)) return 'NOT_POSSIBLE';
  }
  if (!facts) return null;
  const ticked = decided?.situations ?? [];
  const { refusals } = judge({ facts, ticked, nationalNumber }, may, today);
  if (refusals.some(({ code }) => code === 'MISSING_RIGHT')) return 'MISSING_RIGHT';
  if (refusals.length > 0) return 'NOT_POSSIBLE';
  // Whoever said that the row means somebody new has seen who else there is.
  if (!before && row?.answers.person === undefined && isNamesake(facts)) return 'DUPLICATE';
  return null;
}

function actionOf(
  { outcome, reopens, leftOn }: KeptDecision,
  before: EmployeeState | null,
): PlannedRow['action'] {
  if (before === null) return 'employee.created';
  if (reopens) return 'employee.reopened';
  return outcome === 'LEAVE' && leftOn !== null ? 'employee.closed' : 'employee.updated';
}
