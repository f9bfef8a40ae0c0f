import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import { document } from '../document/table.ts';
import type { GiveDuplicateInput } from '../generated/resolvers.ts';
import { findPublished } from '../recall/published.ts';

/** Gives the employer the duplicate of an ANCI that they have asked for: from then on they find it. */
export function giveDuplicate(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: GiveDuplicateInput,
): Promise<Outcome<{ id: string }, DocumentRefused>> {
  return runCommand<{ id: string }, DocumentRefused>(
    ...([database, caller, 'giveDuplicate', input] as const),
    async (tx) => {
      const row = await findPublished(tx, input.id);
      if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
      const { id, accountId, kind } = row;
      if (kind !== 'ANCI') return refuse({ code: 'NO_DUPLICATE', field: 'id' });
      await asJobWithin(tx, { task: 'give-duplicate' }, () =>
        tx
          .update(document)
          .set({ duplicatedAt: sql`clock.now()`, duplicatedBy: caller.subjectId })
          .where(and(eq(document.id, id), isNull(document.duplicatedAt))),
      );
      await audit(tx, {
        ...{ action: 'document.duplicated', accountId, targetId: id, details: { kind } },
      });
      return { done: { id } };
    },
  );
}
