import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { isCivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import { isRefused, refuse } from '@vigie/chassis/refusal';
import { sql } from 'drizzle-orm';
import type { CommandContext } from '../context.ts';
import type { AnswerPreventionInput, DeclarationRefusal } from '../generated/resolvers.ts';
import { change, openDeclaration, type Result } from './open.ts';
import { declarationPrevention } from './table.ts';

/** Answers the questions about prevention, all of them at once. */
export function answerPrevention(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: AnswerPreventionInput,
): Result {
  return runCommand<{ id: string }, DeclarationRefusal>(
    ...([database, caller, 'answerPrevention', input] as const),
    async (tx) => {
      const { council, hasPreventionOfficer } = input;
      const today = clock.today();
      const riskAssessmentOn = input.riskAssessmentOn ?? null;
      if (
        riskAssessmentOn !== null &&
        !(isCivilDate(riskAssessmentOn) && riskAssessmentOn <= today)
      ) {
        return refuse({ code: 'INVALID_DATE', field: 'riskAssessmentOn' });
      }
      const opened = await openDeclaration(tx, input, 'CHANGE', today);
      if (isRefused(opened)) return opened;
      const { id, accountId } = opened.done.row;
      const answers = { riskAssessmentOn, council, hasPreventionOfficer };
      await tx
        .insert(declarationPrevention)
        .values({ declarationId: id, accountId, ...answers })
        .onConflictDoUpdate({
          target: declarationPrevention.declarationId,
          set: { ...answers, answeredAt: sql`clock.now()` },
        });
      await change(tx, id);
      await audit(tx, { action: 'declaration.prevention-answered', accountId, targetId: id });
      return { done: { id } };
    },
  );
}
