import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { refuse } from '@vigie/chassis/refusal';
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type {
  MachineClientRefusal,
  RotateMachineClientSecretInput,
} from '../generated/resolvers.ts';
import { hasProven } from '../proof/queries.ts';
import { session } from '../session/table.ts';
import { openClient } from './open.ts';
import { overlaps } from './rules.ts';
import { drawSecret } from './secret.ts';
import { client, clientSecret } from './table.ts';
import { toldOnce, type WithSecret } from './told-once.ts';

/**
 * Draws another secret. The ones before may be shown for as long as was chosen; tokens that they have brought end with
 * them, so that after a theft nothing is left that works.
 */
export function rotateMachineClientSecret(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: RotateMachineClientSecretInput,
): Promise<WithSecret> {
  return toldOnce((tell) =>
    runCommand<{ id: string }, MachineClientRefusal>(
      database,
      caller,
      'rotateMachineClientSecret',
      input,
      async (tx) => {
        if (!(await hasProven(tx, caller, clock.now()))) return refuse({ code: 'PROOF_NEEDED' });
        const row = await openClient(tx, input);
        if ('refusals' in row) return row;
        const { overlapHours: hours } = input;
        if (!overlaps.some((each) => each === hours)) {
          return refuse({ code: 'INVALID_OVERLAP', field: 'overlapHours' });
        }
        const endsAt = new Date(clock.now().getTime() + hours * 3_600_000);
        await tx
          .update(clientSecret)
          .set({ endsAt })
          .where(
            and(
              eq(clientSecret.clientId, row.id),
              or(isNull(clientSecret.endsAt), gt(clientSecret.endsAt, endsAt)),
            ),
          );
        await tx
          .update(session)
          .set({ endsAt })
          .where(and(eq(session.subjectId, row.id), gt(session.endsAt, endsAt)));
        tell(await drawSecret(tx, row.id));
        await tx
          .update(client)
          .set({ version: row.version + 1, wrongTries: 0, wrongSince: sql`null` })
          .where(eq(client.id, row.id));
        await audit(tx, {
          action: 'client.secret-rotated',
          targetId: row.id,
          details: { overlapHours: hours },
        });
        return { done: { id: row.id } };
      },
    ),
  );
}
