import type { CallerActor } from '@vigie/chassis/actor';
import { enqueue } from '@vigie/chassis/jobs';
import type { Outcome } from '@vigie/chassis/refusal';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { CompleteImportInput, ImportCommandInput } from '../../generated/resolvers.ts';
import { mayLeaveOn } from '../../employee/rules.ts';
import { tableRules } from '../decide/source-rules.ts';
import { decideSoon } from '../prepare/decide-soon.ts';
import { forgetFiles, forgetLater, forgetRows, readSetting } from './forget.ts';
import { commandImport } from './open.ts';
import type { ImportRefusal } from './refusal.ts';
import { importRecord, type ImportRecord } from './table.ts';

type Done = Promise<Outcome<{ id: string }, ImportRefusal>>;

/** Says that a list names everybody, or that it does not. */
export function completeImport(
  context: Context,
  caller: CallerActor,
  input: CompleteImportInput,
): Done {
  const today = context.clock.today();
  const leftOn = input.leftOn ?? null;
  return commandImport(context, caller, input, {
    name: 'completeImport',
    action: 'import.completed',
    states: ['READY'],
    work: async (tx, record) => {
      // Who is missing from declarations is shown; nobody leaves by it.
      if (record.kind !== 'LIST') return [{ code: 'WRONG_STATE', field: 'id' }];
      if (leftOn !== null && !mayLeaveOn(leftOn, '1950-01-01', today)) {
        return [{ code: 'INVALID_DATE', field: 'leftOn' }];
      }
      const rules = tableRules(leftOn === null ? null : { asOf: today, leftOn });
      await tx
        .update(importRecord)
        .set({ rules, version: record.version + 1 })
        .where(eq(importRecord.id, record.id));
      await decideSoon(tx, record);
      return [];
    },
  });
}

/** Has an import applied, in the name of the caller. Its files are of no more use. */
export function applyImport(
  context: Context,
  caller: CallerActor,
  input: ImportCommandInput,
): Done {
  return commandImport(context, caller, input, {
    name: 'applyImport',
    action: 'import.confirmed',
    states: ['READY'],
    work: async (tx, record) => {
      const { create = 0, update = 0, leave = 0 } = record.counts;
      if (create + update + leave === 0) return [{ code: 'NOTHING_TO_APPLY', field: 'id' }];
      const { undoHours } = await readSetting(tx);
      const { kind: appliedKind, subjectId: appliedBy } = caller;
      await tx
        .update(importRecord)
        .set({
          ...{ state: 'APPLYING', appliedKind, appliedBy, appliedAt: sql`clock.now()` },
          undoableUntil: sql`clock.now() + ${undoHours} * interval '1 hour'`,
        })
        .where(eq(importRecord.id, record.id));
      await withoutFiles(tx, record);
      await forgetLater(tx, record.dropId);
      await enqueueWork(tx, 'apply-import', record);
      return [];
    },
  });
}

/** Has an applied import taken back, while it can be. */
export function undoImport(context: Context, caller: CallerActor, input: ImportCommandInput): Done {
  return commandImport(context, caller, input, {
    name: 'undoImport',
    action: 'import.recalled',
    states: ['APPLIED'],
    work: async (tx, record) => {
      const { undoableUntil, rowsForgottenAt } = record;
      const isOver = !undoableUntil || undoableUntil <= context.clock.now();
      if (isOver || rowsForgottenAt) return [{ code: 'TOO_LATE', field: 'id' }];
      const { kind: undoneKind, subjectId: undoneBy } = caller;
      await tx
        .update(importRecord)
        .set({ state: 'UNDOING', undoneKind, undoneBy, undoneAt: sql`clock.now()` })
        .where(eq(importRecord.id, record.id));
      await enqueueWork(tx, 'undo-import', record);
      return [];
    },
  });
}

/** Gives an import up: nothing of what was read is kept. */
export function discardImport(
  context: Context,
  caller: CallerActor,
  input: ImportCommandInput,
): Done {
  return commandImport(context, caller, input, {
    name: 'discardImport',
    action: 'import.discarded',
    states: ['TO_MATCH', 'DECIDING', 'READY'],
    work: async (tx, record) => {
      await tx
        .update(importRecord)
        .set({ state: 'DISCARDED', rowsForgottenAt: sql`clock.now()` })
        .where(eq(importRecord.id, record.id));
      await withoutFiles(tx, record);
      await asJobWithin(tx, jobOf('forget-import', record), () => forgetRows(tx, record.id));
      return [];
    },
  });
}

/** The file of a list; those of declarations went when they were shared out. */
function withoutFiles(tx: ActorTransaction, record: ImportRecord): Promise<void> {
  return asJobWithin(tx, jobOf('forget-import', record), () => forgetFiles(tx, record.dropId));
}

function jobOf(task: string, { accountId }: ImportRecord) {
  return { task, accountId };
}

/** One waiting job per import; it takes what is left to do whenever it runs. */
function enqueueWork(
  tx: ActorTransaction,
  task: 'apply-import' | 'undo-import',
  { id, accountId }: ImportRecord,
): Promise<void> {
  return enqueue(tx, task, { importId: id, accountId }, { key: `${task}:${id}`, awaited: true });
}
