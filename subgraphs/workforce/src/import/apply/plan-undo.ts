import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { RowRecord } from '../row/table.ts';
import { decisionOf } from './after.ts';
import type { EmployeeState } from './state.ts';
import type { StateChange } from './write-states.ts';

export interface UndoContext {
  now: Date;
  today: CivilDate;
  /** Employees who have an appointment, or have been at one. */
  summoned: ReadonlySet<string>;
}

/**
 * Takes one applied row back, or says why it stays: somebody changed the employee since, or a summons has left for
 * somebody whom the import declared.
 */
export function planUndo(
  record: RowRecord,
  state: EmployeeState | undefined,
  before: EmployeeState | null,
  context: UndoContext,
): StateChange | NonNullable<RowRecord['reason']> {
  if (!state || state.employment.version !== record.versionAfter) return 'CHANGED_MEANWHILE';
  const { id } = state.employment;
  if (record.outcome === 'CREATE' && context.summoned.has(id)) return 'SUMMONED';
  const after = before ? revertedTo(before, state, context) : withdrawn(state, context);
  const gotNumber =
    before !== null && state.employment.hasNationalNumber && !before.employment.hasNationalNumber;
  return {
    ...{ before: state, after, number: gotNumber ? false : null },
    decision: decisionOf(after, context.today),
  };
}

function revertedTo(
  before: EmployeeState,
  { employment: { version } }: EmployeeState,
  { now }: UndoContext,
): EmployeeState {
  return { ...before, employment: { ...before.employment, version: version + 1, updatedAt: now } };
}

/** As if they had never come: gone the day before the first, so that whoever follows changes understands it too. */
function withdrawn(state: EmployeeState, { now }: UndoContext): EmployeeState {
  const { employment } = state;
  return {
    ...state,
    employment: {
      ...employment,
      leftOn: addDays(employment.startDate, -1),
      ...{ withdrawnAt: now, updatedAt: now, version: employment.version + 1 },
    },
  };
}
