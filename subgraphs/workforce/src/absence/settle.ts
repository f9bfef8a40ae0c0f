import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { AbsenceChanged } from '@vigie/chassis/events';
import { publish } from '@vigie/chassis/outbox';
import { returnVisits } from '@vigie/law/visits';
import { eq } from 'drizzle-orm';
import { findFollowUps } from '../follow-up/queries.ts';
import { assess, factsOf, performersOf, type Assessment } from './assess.ts';
import { findCauses, findRequests } from './queries.ts';
import { absence, returnVisitRequest, type AbsenceRow } from './table.ts';

/**
 * Keeps what the law says of an absence as it stands now, and tells the others. Runs as a job of the account: whoever
 * changes an absence need not be able to read its cause, nor the absence.
 */
export async function settleAbsence(
  tx: ActorTransaction,
  { id, accountId }: Pick<AbsenceRow, 'id' | 'accountId'>,
  today: CivilDate,
): Promise<Assessment> {
  const { row, assessment, asked } = await asJobWithin(
    tx,
    { task: 'assess-absence', accountId },
    async () => {
      const [before] = await tx.select().from(absence).where(eq(absence.id, id));
      if (!before) throw new Error('The absence was not written');
      const assessment = await assessmentOf(tx, before, today);
      const { law, spared } = assessment;
      const due = before.withdrawnAt === null ? law.visit : null;
      const [row] = await tx
        .update(absence)
        .set({
          returnVisitBy: due?.latest ?? null,
          visitSpared: spared && before.withdrawnAt === null,
        })
        .where(eq(absence.id, id))
        .returning();
      if (!row) throw new Error('The absence was not written');
      // A request ends with the duty; while only the end is unknown it waits.
      if (!due) await tx.delete(returnVisitRequest).where(eq(returnVisitRequest.absenceId, id));
      const [asked = null] = due ? await findRequests(tx, [id]) : [];
      return { row, assessment, asked };
    },
  );
  await tell(tx, row, asked ? visitOf(assessment) : null);
  return assessment;
}

/** What the law says of an absence on file. Reads its cause: for those who may, or as a job. */
export async function assessmentOf(
  tx: ActorTransaction,
  row: AbsenceRow,
  today: CivilDate,
): Promise<Assessment> {
  const [cause] = await findCauses(tx, [row.id]);
  const [request = null] = await findRequests(tx, [row.id]);
  const [followUp] = await findFollowUps(tx, [row.employeeId]);
  if (!cause || !followUp) throw new Error('An absence without cause or follow-up');
  return assess(factsOf(row, cause, request), followUp, today);
}

type ReturnVisit = NonNullable<AbsenceChanged['returnVisit']>;

async function tell(
  tx: ActorTransaction,
  row: AbsenceRow,
  returnVisit: ReturnVisit | null,
): Promise<void> {
  const { id, accountId, employeeId, version, firstDay, lastDay, withdrawnAt } = row;
  await publish(tx, {
    type: 'absence.changed',
    key: id,
    accountId,
    payload: {
      absenceId: id,
      ...{ accountId, employeeId, version, firstDay, lastDay },
      withdrawn: withdrawnAt !== null,
      returnVisit,
    },
  });
}

/** The visit that was asked for; none while its days are not known. */
function visitOf(decided: Assessment): ReturnVisit | null {
  const { visit } = decided.law;
  if (!visit?.earliest || !visit.latest || !isReturn(visit.kind)) return null;
  const { kind, earliest, latest } = visit;
  return {
    kind,
    earliestDate: earliest,
    latestDate: latest,
    performers: performersOf(decided),
  };
}

function isReturn(kind: string): kind is ReturnVisit['kind'] {
  return (returnVisits as readonly string[]).includes(kind);
}
