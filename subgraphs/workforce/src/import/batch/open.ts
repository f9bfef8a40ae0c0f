import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { findImports } from './queries.ts';
import type { ImportRefusal } from './refusal.ts';
import { accountRefusals } from './standing.ts';
import { importRecord, type ImportRecord } from './table.ts';

interface Command {
  idempotencyKey: string;
  id: string;
  version?: number;
}

/** A command on one import: what it needs of it, and what it does. */
export interface ImportCommand {
  name: string;
  /** What the journal calls it. */
  action: string;
  /** States in which it is possible. */
  states: readonly ImportRecord['state'][];
  work(tx: ActorTransaction, record: ImportRecord): Promise<ImportRefusal[]>;
}

/** Runs a command on an import: found, open to the caller, locked, in the right state. */
export function commandImport(
  { database }: Context,
  caller: CallerActor,
  input: Command,
  { name, action, states, work }: ImportCommand,
): Promise<Outcome<{ id: string }, ImportRefusal>> {
  return runCommand<{ id: string }, ImportRefusal>(database, caller, name, input, async (tx) => {
    const record = await openImport(tx, input.id);
    if ('refusals' in record) return record;
    if (input.version !== undefined && input.version !== record.version) {
      return refuse({ code: 'STALE_VERSION', field: 'version' });
    }
    if (!states.includes(record.state)) return refuse({ code: 'WRONG_STATE', field: 'id' });
    const refusals = await work(tx, record);
    if (refusals.length > 0) return refuse(...refusals);
    const { id, accountId } = record;
    await audit(tx, { action, accountId, targetId: id });
    return { done: { id } };
  });
}

/** An import into whose account the actor may import, locked until the command ends. */
export async function openImport(
  tx: ActorTransaction,
  id: string,
): Promise<ImportRecord | { refusals: ImportRefusal[] }> {
  const [seen] = isId(id) ? await findImports(tx, [id]) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const closed = await accountRefusals(tx, seen.accountId, 'id');
  if (closed.length > 0) return refuse(...closed);
  const [locked] = await tx
    .select()
    .from(importRecord)
    .where(eq(importRecord.id, id))
    .for('update');
  return locked ?? refuse({ code: 'NOT_FOUND', field: 'id' });
}
