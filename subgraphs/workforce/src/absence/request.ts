import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type {
  RequestReturnVisitInput,
  ReturnVisitRequest,
  ReturnVisitRequestBlock,
} from '../generated/resolvers.ts';
import type { Assessment } from './assess.ts';
import { lockEmployment, openAbsence } from './open.ts';
import { findRequests } from './queries.ts';
import type { Refusal } from './refusal.ts';
import { assessmentOf, settleAbsence } from './settle.ts';
import { absence, returnVisitRequest, type AbsenceRow, type RequestRow } from './table.ts';

/**
 * Asks for the return visit: the service plans it from the event that leaves. A visit that the service has said is
 * spared may be asked for all the same, and is then due again.
 */
export function requestReturnVisit(
  { clock, database }: Context,
  caller: CallerActor,
  input: RequestReturnVisitInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'requestReturnVisit',
    input,
    async (tx) => {
      const before = await openAbsence(tx, input, 'visits:request');
      if ('refusals' in before) return before;
      const { id, accountId, employeeId, version, visitSpared } = before;
      const [earlier] = await findRequests(tx, [id]);
      if (earlier) return refuse({ code: 'ALREADY_ASKED', field: 'id' });
      const employment = await lockEmployment(tx, accountId, employeeId);
      await tx
        .insert(returnVisitRequest)
        .values({ absenceId: id, accountId, althoughSpared: visitSpared });
      // Whoever may ask need not be able to change days or to read the cause.
      const assessment = await asJobWithin(
        tx,
        { task: 'request-return-visit', accountId },
        async () => {
          await tx
            .update(absence)
            .set({ version: version + 1, updatedAt: sql`clock.now()` })
            .where(eq(absence.id, id));
          return assessmentOf(tx, before, today);
        },
      );
      const refused = requestRefusals(assessment, employment, today);
      if (refused.length > 0) return refuse(...refused);
      await settleAbsence(tx, before, today);
      await audit(tx, { action: 'absence.visit-requested', accountId, targetId: id });
      return { done: { id } };
    },
  );
}

/** Why the return visit cannot be asked for although everything is known. */
export function requestRefusals(
  { law }: Pick<Assessment, 'law'>,
  { leftOn }: { leftOn: CivilDate | null },
  today: CivilDate,
): Refusal[] {
  if (law.missing.includes('lastDay')) return [{ code: 'END_UNKNOWN' }];
  if (!law.visit?.latest) return [{ code: 'NOT_DUE' }];
  return leavesBefore(law.visit.latest, leftOn, today) ? [{ code: 'LEAVES' }] : [];
}

/** Nobody owes a visit after the employment, nor one whose last day lies beyond it. */
function leavesBefore(latest: CivilDate, leftOn: CivilDate | null, today: CivilDate): boolean {
  return leftOn !== null && (leftOn <= today || latest > leftOn);
}

/** What the portal says before anybody asks; the command decides once more with the cause. */
export function requestTerms(
  row: AbsenceRow,
  request: RequestRow | null,
  { leftOn }: { leftOn: CivilDate | null },
  mayRequest: boolean,
  today: CivilDate,
): ReturnVisitRequest {
  const { returnVisitBy, visitSpared, lastDay, withdrawnAt } = row;
  const blocked = (blockedBy: ReturnVisitRequestBlock): ReturnVisitRequest => ({
    ...{ possible: false, blockedBy, askedAt: request?.askedAt ?? null },
  });
  if (withdrawnAt !== null) return blocked('WITHDRAWN');
  if (request !== null) return blocked('ALREADY_ASKED');
  if (lastDay === null) return blocked('END_UNKNOWN');
  if (returnVisitBy === null && !visitSpared) return blocked('NOT_DUE');
  if (returnVisitBy !== null && leavesBefore(returnVisitBy, leftOn, today)) {
    return blocked('LEAVES');
  }
  if (!mayRequest) return blocked('MISSING_RIGHT');
  return { possible: true, blockedBy: null, askedAt: null };
}
