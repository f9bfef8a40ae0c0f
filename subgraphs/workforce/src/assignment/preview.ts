import { allows, standingOn } from '@vigie/chassis/access';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { findEmployees } from '../employee/queries.ts';
import { recordOf, type EmployeeRecord } from '../employee/record.ts';
import type { Refusal } from '../employee/refusal.ts';
import { decideRecord } from '../employee/settle.ts';
import type { FollowUpRow } from '../follow-up/table.ts';
import { visitEffects, type VisitEffect } from './effects.ts';
import { decisionThen, openSituations, type Standing } from './force.ts';
import { lifeOf } from './life.ts';
import { isAhead, planChange, type PostChange } from './plan.ts';
import { statedSituations, type Stated } from './situations.ts';

/** What a change of post would bring, before anybody confirms it. */
export interface PostChangePreview {
  before: FollowUpRow;
  after: FollowUpRow;
  situations: Stated[];
  visits: VisitEffect[];
  warnings: string[];
  announced: boolean;
  refusals: Refusal[];
}

/** Null for an employee whom the actor may not read. Hidden situations count, and are named to nobody else. */
export async function previewPostChange(
  tx: ActorTransaction,
  { employeeId, ...change }: PostChange & { employeeId: string },
  today: CivilDate,
): Promise<PostChangePreview | null> {
  const [row] = isId(employeeId) ? await findEmployees(tx, [employeeId]) : [];
  if (!row) return null;
  const { accountId } = row.employment;
  const standing = await standingOn(tx, accountId, 'employees:read', 'employees:read');
  if (standing === 'unknown') return null;
  const mayRead = await allows(tx, accountId, 'employees:confidential');
  const record = await recordOf(tx, row.employment);
  const plan = await planChange(tx, record, change, today);
  const decision = decisionThen(plan.standing, today);
  const shown = (followUp: FollowUpRow) => (mayRead ? followUp : withoutHidden(followUp));
  return {
    before: shown(decideRecord(record, today).row),
    after: shown(decision.row),
    situations: statedSituations(plan.standing.post?.situations ?? [], plan.standing.own),
    visits: visitEffects(
      lifeOf(withoutAhead(record)),
      lifeOf(recordThen(plan.standing)),
      change.effectiveOn,
      today,
    ),
    warnings: decision.law.warnings.map(({ message }) => message),
    announced: isAhead(plan.standing, today),
    refusals: plan.refusals,
  };
}

function withoutHidden(followUp: FollowUpRow): FollowUpRow {
  return { ...followUp, confidentialGrounds: [] };
}

/** An announced change is what the new one replaces: it is no part of what stands. */
export function withoutAhead(record: EmployeeRecord): EmployeeRecord {
  return { ...record, assignments: record.assignments.filter(({ announced }) => !announced) };
}

/** The record as it would stand with the change. */
export function recordThen(standing: Standing): EmployeeRecord {
  const { record, post, own, fromDay } = standing;
  const { id: employeeId, accountId } = record.employment;
  const kept = record.assignments.filter((row) => !row.announced && row.fromDay !== fromDay);
  const period = {
    ...{ id: employeeId, employeeId, accountId, jobPostId: post?.id ?? null, title: null },
    ...{ ownSituations: own, situations: openSituations(standing), fromDay, untilDay: null },
    ...{ announced: false, followUpId: null },
  };
  return { ...record, assignments: [...kept, period] };
}
