import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import type { Outcome } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Refusal } from '../employee/refusal.ts';
import { employee } from '../employee/table.ts';
import type { RefuseHiresInput, RestoreHiresInput } from '../generated/resolvers.ts';
import { changeHire } from './change.ts';
import { visitDueBy } from './legal-clock.ts';
import type { SettledLine } from './line.ts';
import { openHire } from './open.ts';
import { findHires } from './queries.ts';
import { planReminder } from './reminder/plan.ts';
import { runSelection } from './selection.ts';
import { standingColumns } from './write.ts';
import type { HireRow } from './table.ts';

/** Refuses announced hires: nobody came, or not here. What was planned for them is taken off. */
export function refuseHires(
  context: Context,
  caller: CallerActor,
  input: RefuseHiresInput,
): Promise<Outcome<{ lines: SettledLine[] }, Refusal>> {
  const today = context.clock.today();
  const { reason } = input;
  return runSelection(context, caller, 'refuseHires', input, async (tx, seen) => {
    const row = await openHire(tx, seen, 'TO_CONFIRM');
    if ('refusals' in row) return (await isRefused(tx, seen.id)) ? [] : row.refusals;
    const change = { refusalReason: reason, settledBy: caller.subjectId, visitDueBy: null };
    await changeHire(tx, row, { state: 'REFUSED', ...change }, today);
    const { id: targetId, accountId } = row.hire;
    await audit(tx, { action: 'hire.refused', accountId, targetId, details: { reason } });
    return [];
  });
}

/** Takes refusals back: the hires wait again, and the visit is owed by the same day as before. */
export function restoreHires(
  context: Context,
  caller: CallerActor,
  input: RestoreHiresInput,
): Promise<Outcome<{ lines: SettledLine[] }, Refusal>> {
  const { clock } = context;
  const today = clock.today();
  return runSelection(context, caller, 'restoreHires', input, async (tx, seen) => {
    const row = await openHire(tx, seen, 'REFUSED');
    if ('refusals' in row) return row.refusals;
    const { id: targetId, accountId } = row.hire;
    const { settledAt: _, ...columns } = await standsAgain(tx, row);
    await changeHire(tx, row, { ...columns, refusalReason: null, settledBy: null }, today);
    await audit(tx, { action: 'hire.restored', accountId, targetId });
    await planReminder(tx, accountId, clock.now());
    return [];
  });
}

/** As its person stands now: somebody may have been declared or closed meanwhile. */
async function standsAgain(tx: ActorTransaction, { hire }: HireRow) {
  const { accountId, knownEmployeeId, startDate, followUp } = hire;
  const [known = null] =
    knownEmployeeId === null
      ? []
      : await asJobWithin(tx, { task: 'restore-hire', accountId }, () =>
          tx.select().from(employee).where(eq(employee.id, knownEmployeeId)),
        );
  return standingColumns(startDate, visitDueBy(followUp), known);
}

/** Refused before, by whomever: a repetition changes nothing and is no mistake. */
async function isRefused(tx: ActorTransaction, id: string): Promise<boolean> {
  const [row] = await findHires(tx, [id]);
  return row?.hire.state === 'REFUSED';
}
