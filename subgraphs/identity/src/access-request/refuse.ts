import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { AccessRequestRefusal, RefuseAccessRequestInput } from '../generated/resolvers.ts';
import { actsForService, openRequest } from './open.ts';
import { longestText } from './rules.ts';
import { accessRequest } from './table.ts';

/** Refuses a request; its author reads why. */
export function refuseAccessRequest(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: RefuseAccessRequestInput,
): Promise<Outcome<{ id: string }, AccessRequestRefusal>> {
  return runCommand<{ id: string }, AccessRequestRefusal>(
    database,
    caller,
    'refuseAccessRequest',
    input,
    async (tx) => {
      const row = await openRequest(tx, caller, input);
      if ('refusals' in row) return row;
      const reason = tidy(input.reason);
      if (reason === '') return refuse({ code: 'REQUIRED', field: 'reason' });
      if (reason.length > longestText) return refuse({ code: 'TOO_LONG', field: 'reason' });
      await tx
        .update(accessRequest)
        .set({
          ...{ state: 'REFUSED', decidedAt: sql`clock.now()`, decidedBy: caller.subjectId },
          ...{ decidedByService: await actsForService(tx), reason, version: row.version + 1 },
        })
        .where(eq(accessRequest.id, row.id));
      await audit(tx, {
        action: 'access-request.refused',
        ...(row.accountId ? { accountId: row.accountId } : {}),
        targetId: row.id,
      });
      await enqueue(tx, 'send-access-request-mail', { requestId: row.id, to: 'decided' });
      return { done: { id: row.id } };
    },
  );
}
