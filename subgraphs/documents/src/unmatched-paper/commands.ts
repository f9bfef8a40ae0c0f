import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { DiscardPaperInput, MatchPaperInput } from '../generated/resolvers.ts';
import { findVisit } from '../visit/queries.ts';
import { paperToSettle } from './open.ts';
import { settle } from './settle.ts';
import { unmatchedPaper } from './table.ts';

type Settled = Promise<Outcome<{ id: string }, DocumentRefused>>;

/** Says of which visit a paper is that waits. Who does not see what waits finds nothing. */
export function matchPaper(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: MatchPaperInput,
): Settled {
  return runCommand<{ id: string }, DocumentRefused>(
    ...([database, caller, 'matchPaper', input] as const),
    async (tx) => {
      const row = await paperToSettle(tx, caller, input.id);
      if ('refusals' in row) return row;
      const settled = await asJobWithin(tx, { task: 'match-paper' }, async () => {
        const of = await findVisit(tx, input.visitId);
        return of && (await settle(tx, row, of));
      });
      if (settled === null) return refuse({ code: 'NOT_FOUND', field: 'visitId' });
      return settled ? { done: { id: row.id } } : refuse({ code: 'NOT_FOUND', field: 'id' });
    },
  );
}

/** Gives a paper up that belongs to nobody here; its bytes go as soon as this has happened. */
export function discardPaper(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: DiscardPaperInput,
): Settled {
  return runCommand<{ id: string }, DocumentRefused>(
    ...([database, caller, 'discardPaper', input] as const),
    async (tx) => {
      const row = await paperToSettle(tx, caller, input.id);
      if ('refusals' in row) return row;
      await asJobWithin(tx, { task: 'discard-paper' }, () =>
        tx.delete(unmatchedPaper).where(eq(unmatchedPaper.id, row.id)),
      );
      await audit(tx, {
        ...{ action: 'document.discarded', targetId: row.id, details: { kind: row.kind } },
      });
      await enqueue(tx, 'remove-file', { storageKey: row.storageKey });
      return { done: { id: row.id } };
    },
  );
}
