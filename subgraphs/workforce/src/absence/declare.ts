import { allows } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { DeclareAbsenceInput } from '../generated/resolvers.ts';
import { openEmployment, overlapRefusals } from './open.ts';
import type { Refusal } from './refusal.ts';
import { requestRefusals } from './request.ts';
import { dayRefusals, returnWhenOver } from './rules.ts';
import { settleAbsence } from './settle.ts';
import { absence, absenceCause, returnVisitRequest } from './table.ts';

/** Declares that somebody is, was or will be away; the return visit may be asked for in the same step. */
export function declareAbsence(
  { clock, database }: Context,
  caller: CallerActor,
  input: DeclareAbsenceInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'declareAbsence',
    input,
    async (tx) => {
      const employment = await openEmployment(tx, input.employeeId);
      if ('refusals' in employment) return employment;
      const { accountId } = employment;
      const { cause, firstDay, expectedLastDay = null, requestReturnVisit } = input;
      const days = { firstDay, expectedLastDay, returnedOn: null };
      const refusals = dayRefusals(days, employment, today);
      if (requestReturnVisit && !(await allows(tx, accountId, 'visits:request'))) {
        refusals.push({ code: 'MISSING_RIGHT', field: 'requestReturnVisit' });
      }
      if (refusals.length > 0) return refuse(...refusals);
      const overlaps = await overlapRefusals(tx, employment, {
        firstDay,
        lastDay: expectedLastDay,
      });
      if (overlaps.length > 0) return refuse(...overlaps);

      const id = newId();
      const returnedOn = returnWhenOver(expectedLastDay, today);
      // Nothing is read back: whoever declares an absence need not be able to read it.
      const employeeId = employment.id;
      await tx
        .insert(absence)
        .values({ id, accountId, employeeId, firstDay, expectedLastDay, returnedOn });
      await tx.insert(absenceCause).values({ absenceId: id, accountId, cause });
      if (requestReturnVisit) {
        await tx.insert(returnVisitRequest).values({ absenceId: id, accountId });
      }
      const assessment = await settleAbsence(tx, { id, accountId }, today);
      if (requestReturnVisit) {
        const refused = requestRefusals(assessment, employment, today);
        if (refused.length > 0) {
          return refuse(...refused.map(({ code }) => ({ code, field: 'requestReturnVisit' })));
        }
      }
      await audit(tx, {
        action: 'absence.declared',
        accountId,
        targetId: id,
        details: { visitRequested: Boolean(requestReturnVisit) },
      });
      return { done: { id } };
    },
  );
}
