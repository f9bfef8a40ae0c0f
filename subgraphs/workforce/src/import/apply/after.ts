import type { CivilDate } from '@vigie/chassis/civil-date';
import { newId } from '@vigie/chassis/ids';
import { identityOf } from '../../employee/insert.ts';
import { splitSituations } from '../../employee/rules.ts';
import { decisionFor } from '../../employee/settle.ts';
import type { EmploymentRow } from '../../employee/table.ts';
import type { PlannedRow } from './plan-row.ts';
import type { EmployeeState } from './state.ts';
import type { StateChange } from './write-states.ts';

/** A post with what whoever comes to it inherits. */
export interface PostOfTitle {
  id: string;
  situations: readonly string[];
}

interface AfterContext {
  accountId: string;
  now: Date;
  today: CivilDate;
  /** Post of each title that is named. */
  posts: ReadonlyMap<string, PostOfTitle>;
}

/** The employee as a planned row leaves them, and the follow-up that the law then gives. */
export function changeOf(planned: PlannedRow, context: AfterContext): StateChange {
  const { before, number } = planned;
  const after = afterOf(planned, context);
  return { before, after, decision: decisionOf(after, context.today), number };
}

/** What the law gives for everything on file. */
export function decisionOf(
  { employment, identity, confidential }: EmployeeState,
  today: CivilDate,
): StateChange['decision'] {
  return decisionFor(
    { ...identity, ...employment },
    [...employment.situations, ...confidential],
    today,
  );
}

function afterOf(planned: PlannedRow, context: AfterContext): EmployeeState {
  const { before, facts, leftOn, number } = planned;
  const { accountId, now } = context;
  const base = before?.employment ?? newEmployment(accountId);
  const employment: EmploymentRow = {
    ...base,
    leftOn,
    withdrawnAt: null,
    hasNationalNumber: base.hasNationalNumber || number !== null,
    version: base.version + 1,
    updatedAt: now,
  };
  if (!facts) {
    if (!before) throw new Error('Somebody new has facts');
    return { ...before, employment };
  }
  const { open, confidential } = splitSituations(facts.situations);
  const { contract, startDate, endDate } = facts;
  const inherited = planned.title ? (context.posts.get(planned.title)?.situations ?? []) : [];
  const { id: employeeId } = employment;
  return {
    employment: {
      ...employment,
      ...{ contract, startDate, endDate },
      situations: [...new Set([...open, ...inherited])].sort(),
      jobPostId: postAfter(planned, base.jobPostId, context),
    },
    identity: { employeeId, accountId, ...identityOf(facts) } as EmployeeState['identity'],
    confidential,
  };
}

function postAfter(
  { title }: PlannedRow,
  onFile: string | null,
  { posts }: AfterContext,
): string | null {
  if (title === undefined) return onFile;
  return title === null ? null : (posts.get(title)?.id ?? null);
}

/** What a new employment starts from; the facts fill it. */
function newEmployment(accountId: string): EmploymentRow {
  return {
    ...{ id: newId(), accountId, contract: 'CDI', startDate: '', endDate: null, leftOn: null },
    ...{ jobPostId: null, situations: [], hasNationalNumber: false, profile: 'SI', version: 0 },
    ...{ withdrawnAt: null, updatedAt: new Date(0) },
  };
}
