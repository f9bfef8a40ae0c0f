import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import { declareEmployee } from '../employee/create.ts';
import type { Refusal } from '../employee/refusal.ts';
import type { ConfirmHireInput, ConfirmHiresInput } from '../generated/resolvers.ts';
import { withoutNumber } from '../national-number/commands.ts';
import { changeHire } from './change.ts';
import { confirmedFacts, isCorrection } from './confirmed-facts.ts';
import type { SettledLine } from './line.ts';
import { announcedNumber } from './number.ts';
import { openHire } from './open.ts';
import { comeBack } from './come-back.ts';
import { runSelection } from './selection.ts';
import type { HireRow } from './table.ts';
import type { Pen } from './write.ts';

/** The hire that was decided on, and the employee that it is. */
export interface Confirmed {
  id: string;
  employeeId: string;
}

/**
 * Confirms an announced hire: the same declaration as by hand, with the announced facts where nothing else is said.
 * Somebody new takes the id of the hire, and with it the visit that was planned meanwhile.
 */
export function confirmHire(
  { clock, database, dataKey }: Context,
  caller: CallerActor,
  input: ConfirmHireInput,
): Promise<Outcome<Confirmed, Refusal>> {
  const pen = { dataKey, today: clock.today() };
  const remembered = withoutNumber(dataKey, input);
  return runCommand<Confirmed, Refusal>(
    database,
    caller,
    'confirmHire',
    remembered,
    async (tx): Promise<Outcome<Confirmed, Refusal>> => {
      const row = await openHire(tx, input, 'TO_CONFIRM');
      return 'refusals' in row ? row : confirm(tx, pen, row, input, caller);
    },
  );
}

/** Confirms hires as they were announced; a namesake on file is a question, which is not answered for many at once. */
export function confirmHires(
  context: Context,
  caller: CallerActor,
  input: ConfirmHiresInput,
): Promise<Outcome<{ lines: SettledLine[] }, Refusal>> {
  const { clock, dataKey } = context;
  const pen = { dataKey, today: clock.today() };
  const { idempotencyKey } = input;
  const jobTitle = input.jobTitle ?? undefined;
  return runSelection(context, caller, 'confirmHires', input, async (tx, seen) => {
    const row = await openHire(tx, seen, 'TO_CONFIRM');
    if ('refusals' in row) return row.refusals;
    const answer = { idempotencyKey, ...seen, ...(jobTitle === undefined ? {} : { jobTitle }) };
    const outcome = await confirm(tx, pen, row, answer, caller);
    return isRefused(outcome) ? outcome.refusals : [];
  });
}

async function confirm(
  tx: ActorTransaction,
  pen: Pen,
  row: HireRow,
  input: ConfirmHireInput,
  { subjectId: settledBy }: CallerActor,
): Promise<Outcome<Confirmed, Refusal>> {
  const { id, accountId, version } = row.hire;
  const number = input.nationalNumber ?? (await announcedNumber(tx, pen, row, input));
  const facts = confirmedFacts(row, input, number);
  const outcome = input.employeeId
    ? await comeBack(tx, pen, { accountId, id: input.employeeId }, facts)
    : await declareEmployee(tx, pen, facts, { id, version: version + 1 });
  if (isRefused(outcome)) return outcome;
  const employeeId = outcome.done.id;
  const state = isCorrection(row, input) ? 'CORRECTED' : 'CONFIRMED';
  const change = { state, employeeId, settledBy, visitDueBy: null } as const;
  await changeHire(tx, row, change, pen.today, employeeId);
  await audit(tx, {
    action: state === 'CORRECTED' ? 'hire.corrected' : 'hire.confirmed',
    accountId,
    targetId: id,
    details: { comesBack: employeeId !== id },
  });
  return { done: { id, employeeId } };
}
