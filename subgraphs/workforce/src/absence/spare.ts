import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { SpareReturnVisitInput } from '../generated/resolvers.ts';
import type { Assessment } from './assess.ts';
import { openAbsence } from './open.ts';
import type { Refusal } from './refusal.ts';
import { assessmentOf, settleAbsence } from './settle.ts';
import { absence, absenceCause, returnVisitRequest } from './table.ts';

/**
 * Notes that a pre-return visit found no measure needed, or notes it no longer. The service alone knows: it never says
 * what the physician found, only that the law's conditions are met. A visit asked for before that is given up.
 */
export function spareReturnVisit(
  { clock, database }: Context,
  caller: CallerActor,
  input: SpareReturnVisitInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  const { certificateIssuedOn = null, preReturnOn = null } = input;
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'spareReturnVisit',
    input,
    async (tx) => {
      const before = await openAbsence(tx, input, 'absences:write');
      if ('refusals' in before) return before;
      if (caller.kind !== 'staff') return refuse({ code: 'MISSING_RIGHT', field: 'id' });
      if ((certificateIssuedOn === null) !== (preReturnOn === null)) {
        const field = preReturnOn === null ? 'preReturnOn' : 'certificateIssuedOn';
        return refuse({ code: 'REQUIRED', field });
      }
      const { id, accountId, version } = before;
      const assessment = await asJobWithin(
        tx,
        { task: 'spare-return-visit', accountId },
        async () => {
          await tx
            .update(absenceCause)
            .set({ certificateIssuedOn, preReturnOn })
            .where(eq(absenceCause.absenceId, id));
          if (preReturnOn !== null) {
            await tx.delete(returnVisitRequest).where(eq(returnVisitRequest.absenceId, id));
          }
          return assessmentOf(tx, before, today);
        },
      );
      if (preReturnOn !== null && !assessment.spared) return refuse(notSpared(assessment));
      await tx
        .update(absence)
        .set({ version: version + 1, updatedAt: sql`clock.now()` })
        .where(eq(absence.id, id));
      await settleAbsence(tx, before, today);
      const action = preReturnOn === null ? 'absence.visit-not-spared' : 'absence.visit-spared';
      await audit(tx, { action, accountId, targetId: id });
      return { done: { id } };
    },
  );
}

/** Names the conditions that are not met; which cause it is stays untold. */
function notSpared({ law }: Assessment): Refusal {
  if (law.waiver === null) return { code: 'NOT_DUE' };
  const open = law.waiver.conditions.filter(({ holds }) => holds !== true);
  const explanation = `Il faudrait que : ${open.map(({ text }) => text).join(' ; ')}.`;
  return { code: 'NOT_SPARED', explanation };
}
