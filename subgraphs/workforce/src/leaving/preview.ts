import { allows, standingOn } from '@vigie/chassis/access';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { later } from '@vigie/law/civil-date';
import { nextVisits } from '@vigie/law/next-visits/next-visits';
import { visitKinds } from '@vigie/law/visits';
import { findAbsencesOf } from '../absence/queries.ts';
import type { AbsenceRow } from '../absence/table.ts';
import type { VisitEffect } from '../assignment/effects.ts';
import { lifeOf } from '../assignment/life.ts';
import { aheadOf } from '../assignment/periods.ts';
import type { AssignmentRow } from '../assignment/table.ts';
import { leavingRefusals } from '../employee/close.ts';
import { findEmployees } from '../employee/queries.ts';
import { recordOf, type EmployeeRecord } from '../employee/record.ts';
import type { Refusal } from '../employee/refusal.ts';
import { findTransfers, type ShownTransfer } from '../transfer/queries.ts';
import { findVisitsOf } from '../visit/queries.ts';
import type { VisitRow } from '../visit/table.ts';
import { absencesEndedBy, isSeenAfter, visitsCancelledBy } from './rules.ts';
import type { LeavingRow } from './table.ts';

/** What a leaving means for the post and by the law. */
export interface LeavingEffects {
  /** The announced change of post that would not come any more. */
  postChange: AssignmentRow | null;
  /** Visits after exposure and before retirement (L4624-2-1). */
  visits: VisitEffect[];
}

/** All that a leaving takes off and asks for, before anybody confirms it. */
export interface LeavingPreview extends LeavingEffects {
  /** The announced move that would not come any more. */
  transfer: ShownTransfer | null;
  /** Visits that nobody would owe any more; null where the actor may not read visits. */
  cancelledVisits: VisitRow[] | null;
  /** Absences that would not come, or end with the employment; null where the actor may not read absences. */
  absences: AbsenceRow[] | null;
  refusals: Refusal[];
}

interface Leaving {
  employeeId: string;
  leftOn: CivilDate;
  reason?: LeavingRow['reason'] | undefined;
}

/** Null for an employee whose leaving the actor may not note. */
export async function previewLeaving(
  tx: ActorTransaction,
  { employeeId, leftOn, reason }: Leaving,
  today: CivilDate,
): Promise<LeavingPreview | null> {
  const [row] = isId(employeeId) ? await findEmployees(tx, [employeeId]) : [];
  if (!row) return null;
  const { accountId } = row.employment;
  const standing = await standingOn(tx, accountId, 'employees:read', 'employees:write');
  if (standing !== 'allowed') return null;
  const record = await recordOf(tx, row.employment);
  const reads = (scope: 'visits:read' | 'absences:read') => allows(tx, accountId, scope);
  const [moves = []] = await findTransfers(tx, [employeeId]);
  const [known = []] = await findVisitsOf(tx, [employeeId]);
  const [absences = []] = await findAbsencesOf(tx, [employeeId]);
  return {
    ...effectsOfLeaving(record, { leftOn, reason }, today),
    transfer: moves.find(({ movedAt, onDay }) => movedAt === null && onDay > leftOn) ?? null,
    cancelledVisits: (await reads('visits:read')) ? visitsCancelledBy(leftOn, known, today) : null,
    absences: (await reads('absences:read')) ? absencesEndedBy(leftOn, absences) : null,
    refusals: leavingRefusals(row.employment, leftOn, today),
  };
}

/** What it means for somebody whose record is at hand. */
export function effectsOfLeaving(
  record: EmployeeRecord,
  { leftOn, reason }: Omit<Leaving, 'employeeId'>,
  today: CivilDate,
): LeavingEffects {
  const { employment, assignments } = record;
  const ahead = aheadOf(assignments);
  const life = lifeOf({ ...record, employment: { ...employment, leftOn } });
  const leaves = { lastDay: leftOn, retires: reason === 'RETIREMENT' };
  const { visits } = nextVisits({ ...life, leaves }, later(leftOn, today));
  return {
    postChange: ahead && ahead.fromDay > leftOn ? ahead : null,
    visits: isSeenAfter(employment.startDate, leftOn, reason ?? null)
      ? visits.filter(({ kind }) => afterWork.has(kind)).map(owed)
      : [],
  };
}

const afterWork = new Set(['POST_EXPO', 'POST_PRO']);

function owed({
  kind,
  latest,
  deadlines: [first],
}: ReturnType<typeof nextVisits>['visits'][number]): VisitEffect {
  return {
    ...{
      effect: 'ADDED',
      kind,
      label: visitKinds[kind].label,
      latestDate: latest,
      previousDate: null,
    },
    ...{ reason: first?.reason ?? '', articles: first?.basis ?? [] },
  };
}
