import { sql } from 'drizzle-orm';
import { timestamp, uuid, type PgTable } from 'drizzle-orm/pg-core';
import type { CallerActor } from './actor.ts';
import { audit, type AuditEntry } from './audit.ts';
import { runCommand } from './command.ts';
import type { ActorTransaction, Database } from './database.ts';
import { refuse, type Refusal } from './refusal.ts';

/** Columns of what several people may answer: who of them has it, and since when. */
export const assignment = () => ({
  assigneeId: uuid(),
  takenAt: timestamp({ withTimezone: true, precision: 3 }),
});

interface Assigned {
  id: string;
  assigneeId: string | null;
  /** Absent from what is no account's yet. */
  accountId?: string | null;
}

type TakenByOther = { code: 'TAKEN_BY_OTHER'; field: null };

export const takenByOther = refuse<TakenByOther>({ code: 'TAKEN_BY_OTHER', field: null });

/** Two people never answer the same thing. What nobody has is answered by whoever comes. */
export const isHeldByOther = (
  { assigneeId }: Pick<Assigned, 'assigneeId'>,
  { subjectId }: CallerActor,
): boolean => assigneeId !== null && assigneeId !== subjectId;

interface StepInput {
  idempotencyKey: string;
  id: string;
  over?: boolean | null;
}

/** Both commands by which somebody gets and leaves what waits for an answer; they are the mutations `take…` and `giveBack…`. */
export function assigning<Row extends Assigned, R extends Refusal>(matter: {
  /** What both mutations are called after: `AccessRequest`. */
  name: string;
  table: PgTable;
  /** The row, locked, while it waits for an answer and the caller may give one. */
  waiting: (
    tx: ActorTransaction,
    id: string,
    caller: CallerActor,
  ) => Promise<Row | { refusals: R[] }>;
  taken: Pick<AuditEntry, 'action'>;
  givenBack: Pick<AuditEntry, 'action'>;
}) {
  const { name, table, waiting, taken, givenBack } = matter;
  const step =
    (
      verb: string,
      change: (tx: ActorTransaction, row: Row, caller: CallerActor) => Promise<void>,
    ) =>
    ({ database }: { database: Database }, caller: CallerActor, input: StepInput) =>
      runCommand<{ id: string }, R | TakenByOther>(
        database,
        caller,
        `${verb}${name}`,
        input,
        async (tx) => {
          const row = await waiting(tx, input.id, caller);
          if ('refusals' in row) return row;
          if (isHeldByOther(row, caller) && !input.over) return takenByOther;
          await change(tx, row, caller);
          return { done: { id: row.id } };
        },
      );
  const about = ({ id, accountId }: Row) => ({
    targetId: id,
    ...(accountId ? { accountId } : {}),
  });
  return {
    /** Makes it the caller's own; what a colleague has only knowingly, `over` them. */
    take: step('take', async (tx, row, { subjectId }) => {
      if (row.assigneeId === subjectId) return;
      await tx.execute(sql`
        update ${table} set assignee_id = ${subjectId}::uuid, taken_at = clock.now()
        where id = ${row.id}::uuid`);
      await audit(tx, { ...taken, ...about(row), details: { over: row.assigneeId !== null } });
    }),
    /** Gives the caller's own back to all who answer: somebody looked, and cannot answer it now. */
    giveBack: step('giveBack', async (tx, row) => {
      // Nobody has it: there is nothing to give back.
      if (row.assigneeId === null) return;
      await tx.execute(
        sql`update ${table} set assignee_id = null, taken_at = null where id = ${row.id}::uuid`,
      );
      await audit(tx, { ...givenBack, ...about(row) });
    }),
  };
}
