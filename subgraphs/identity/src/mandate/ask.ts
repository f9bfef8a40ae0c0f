import type { CallerActor } from '@vigie/chassis/actor';
import { audit, auditAll } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { openOwnFirm } from '../firm/open.ts';
import type {
  AskMandatesInput,
  MandateRefusal,
  PreviewMandatesInput,
} from '../generated/resolvers.ts';
import { lookUp, type Line } from './lookup/look-up.ts';
import { dayRefusals, inOrder, partRefusals, requestLife } from './rules.ts';
import { mandate } from './table.ts';

/** What became of each number, and how many clients are asked. */
export interface Asked {
  firmId: string;
  lines: Line[];
  asked: number;
}

type Done = Outcome<Asked, MandateRefusal>;

/** Says what would become of each number of a list, without asking anybody. */
export function previewMandates(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: PreviewMandatesInput,
): Promise<Done> {
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const own = await openOwnFirm(tx);
    if ('refusals' in own) return own;
    const lines = await lookUp(tx, own.firmId, input.lines);
    if ('refusals' in lines) return lines;
    const details = { count: lines.length };
    await audit(tx, { action: 'mandates.previewed', targetId: own.firmId, details });
    return { done: { firmId: own.firmId, lines, asked: 0 } };
  };
  return runCommand(database, caller, 'previewMandates', input, command);
}

/** Asks every client of a list that can be asked for a mandate; each answers for itself. */
export function askMandates(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: AskMandatesInput,
): Promise<Done> {
  const [now, today] = [clock.now(), clock.today()];
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const own = await openOwnFirm(tx);
    if ('refusals' in own) return own;
    const { firmId } = own;
    const parts = inOrder(input.parts);
    const days = { startsOn: input.startsOn, endsOn: input.endsOn ?? null };
    const refusals = [...partRefusals(parts), ...dayRefusals(days, today)];
    if (refusals.length > 0) return refuse(...refusals);
    const lines = await lookUp(tx, firmId, input.lines);
    if ('refusals' in lines) return lines;
    const rows = lines.flatMap(({ reference, name, accountIds }) =>
      accountIds.map((accountId) => ({
        ...{ id: newId(), firmId, accountId, askedAs: reference, askedName: name },
        ...{ askedParts: parts, ...days, askedBy: caller.subjectId },
        expiresAt: new Date(now.getTime() + requestLife),
      })),
    );
    if (rows.length === 0) return refuse({ code: 'NOBODY_TO_ASK', field: 'lines' });
    await closeWhatIsOver(tx, firmId);
    await tx.insert(mandate).values(rows);
    await auditAll(
      tx,
      rows.map(({ id, accountId }) => ({
        ...{ action: 'mandate.asked', accountId, targetId: id },
        details: { parts },
      })),
    );
    for (const { id } of rows) await enqueue(tx, 'send-mandate-request', { mandateId: id });
    return { done: { firmId, lines, asked: rows.length } };
  };
  return runCommand(database, caller, 'askMandates', input, command);
}

/** A request or a mandate that the clock has ended makes room for another. */
async function closeWhatIsOver(tx: ActorTransaction, firmId: string): Promise<void> {
  await tx.execute(sql`update identity.mandate set state = 'EXPIRED', version = version + 1
    where firm_id = ${firmId} and state = 'ASKED' and expires_at <= clock.now()`);
  await tx.execute(sql`update identity.mandate set state = 'OVER', version = version + 1
    where firm_id = ${firmId} and state = 'ACCEPTED' and ends_on < clock.today()`);
}
