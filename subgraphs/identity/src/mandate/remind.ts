import type { CallerActor } from '@vigie/chassis/actor';
import { anyOf } from '@vigie/chassis/any-of';
import { auditAll } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { openOwnFirm } from '../firm/open.ts';
import type { MandateRefusal, MandatesInput } from '../generated/resolvers.ts';
import { findMandates } from './queries.ts';
import { mayRemind, mostNumbers } from './rules.ts';
import { stateAt } from './state.ts';
import { mandate, type MandateRow } from './table.ts';

/** Whom a command on a selection reached. */
export interface Reached {
  firmId: string;
  ids: string[];
}

/** Sends another mail about the requests of a selection, as far as the last one is old enough. */
export function remindMandates(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: MandatesInput,
): Promise<Outcome<Reached, MandateRefusal>> {
  const [now, today] = [clock.now(), clock.today()];
  const command = async (tx: ActorTransaction): Promise<Outcome<Reached, MandateRefusal>> => {
    const opened = await openSelection(tx, input.ids);
    if ('refusals' in opened) return opened;
    const waiting = opened.rows.filter((row) => stateAt(now, today, row) === 'ASKED');
    if (waiting.length === 0) return refuse({ code: 'MANDATE_OVER', field: 'ids' });
    const due = waiting.filter((row) => mayRemind(row, now));
    if (due.length === 0) return refuse({ code: 'TOO_SOON', field: 'ids' });
    const ids = due.map(({ id }) => id);
    await tx
      .update(mandate)
      .set({ remindedAt: now, reminders: sql`${mandate.reminders} + 1` })
      .where(anyOf(mandate.id, ids));
    await auditAll(
      tx,
      due.map(({ id, accountId }) => ({ action: 'mandate.reminded', accountId, targetId: id })),
    );
    for (const mandateId of ids) await enqueue(tx, 'send-mandate-request', { mandateId });
    return { done: { firmId: opened.firmId, ids } };
  };
  return runCommand(database, caller, 'remindMandates', input, command);
}

/** The mandates of a selection, all of the firm that the caller leads. */
export async function openSelection(
  tx: ActorTransaction,
  asked: readonly string[],
): Promise<{ firmId: string; rows: MandateRow[] } | { refusals: MandateRefusal[] }> {
  const field = 'ids';
  const own = await openOwnFirm(tx);
  if ('refusals' in own) return own;
  const ids = [...new Set(asked)];
  if (ids.length === 0) return refuse({ code: 'REQUIRED', field });
  if (ids.length > mostNumbers) return refuse({ code: 'TOO_MANY', field });
  if (!ids.every(isId)) return refuse({ code: 'NOT_FOUND', field });
  const found = await findMandates(tx, ids);
  const rows = found.filter((row) => row?.firmId === own.firmId);
  if (rows.length < ids.length) return refuse({ code: 'NOT_FOUND', field });
  return { firmId: own.firmId, rows: rows.flatMap((row) => row ?? []) };
}
