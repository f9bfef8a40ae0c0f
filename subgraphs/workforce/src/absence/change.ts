import { allows } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type {
  EndAbsenceInput,
  UpdateAbsenceInput,
  WithdrawAbsenceInput,
} from '../generated/resolvers.ts';
import { lockEmployment, openAbsence, overlapRefusals } from './open.ts';
import { findCauses } from './queries.ts';
import type { Refusal } from './refusal.ts';
import { dayRefusals } from './rules.ts';
import { settleAbsence } from './settle.ts';
import { absence, absenceCause, type AbsenceRow } from './table.ts';

type Done = Outcome<{ id: string }, Refusal>;

/** Changes the days of an absence or its cause; absent fields stay. */
export function updateAbsence(
  { clock, database }: Context,
  caller: CallerActor,
  input: UpdateAbsenceInput,
): Promise<Done> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'updateAbsence',
    input,
    async (tx) => {
      const before = await openAbsence(tx, input, 'absences:write');
      if ('refusals' in before) return before;
      const { expectedLastDay } = input;
      const [onFile] = await findCauses(tx, [before.id]);
      const cause = input.cause === onFile?.cause ? null : input.cause;
      const refusals: Refusal[] = [];
      if (cause && !(await allows(tx, before.accountId, 'absences:cause'))) {
        refusals.push({ code: 'MISSING_RIGHT', field: 'cause' });
      }
      if (before.returnedOn !== null && expectedLastDay !== undefined) {
        refusals.push({ code: 'ALREADY_ENDED', field: 'expectedLastDay' });
      }
      const days = {
        firstDay: input.firstDay ?? before.firstDay,
        expectedLastDay: expectedLastDay === undefined ? before.expectedLastDay : expectedLastDay,
        returnedOn: before.returnedOn,
      };
      refusals.push(...(await impossible(tx, before, days, today)));
      if (refusals.length > 0) return refuse(...refusals);
      if (cause) {
        await tx.update(absenceCause).set({ cause }).where(eq(absenceCause.absenceId, before.id));
      }
      const fields = [
        ...(cause ? ['cause'] : []),
        ...(days.firstDay === before.firstDay ? [] : ['firstDay']),
        ...(days.expectedLastDay === before.expectedLastDay ? [] : ['expectedLastDay']),
      ];
      return write(tx, before, days, { action: 'absence.updated', fields }, today);
    },
  );
}

/** Notes the real return, corrects it or withdraws it. */
export function endAbsence(
  { clock, database }: Context,
  caller: CallerActor,
  input: EndAbsenceInput,
): Promise<Done> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(database, caller, 'endAbsence', input, async (tx) => {
    const before = await openAbsence(tx, input, 'absences:write');
    if ('refusals' in before) return before;
    const returnedOn = input.returnedOn ?? null;
    const { firstDay, expectedLastDay } = before;
    const days = { firstDay, expectedLastDay, returnedOn };
    const refusals = await impossible(tx, before, days, today);
    if (refusals.length > 0) return refuse(...refusals);
    const action = returnedOn === null ? 'absence.return-withdrawn' : 'absence.ended';
    return write(tx, before, days, { action, fields: ['returnedOn'] }, today);
  });
}

/** Withdraws an absence declared by mistake. */
export function withdrawAbsence(
  { clock, database }: Context,
  caller: CallerActor,
  input: WithdrawAbsenceInput,
): Promise<Done> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'withdrawAbsence',
    input,
    async (tx) => {
      const before = await openAbsence(tx, input, 'absences:write');
      if ('refusals' in before) return before;
      const withdrawnAt = sql`clock.now()`;
      const change = { action: 'absence.withdrawn', fields: [] };
      return write(tx, before, { withdrawnAt }, change, today);
    },
  );
}

async function impossible(
  tx: ActorTransaction,
  { id, accountId, employeeId }: AbsenceRow,
  days: Parameters<typeof dayRefusals>[0],
  today: CivilDate,
): Promise<Refusal[]> {
  const employment = await lockEmployment(tx, accountId, employeeId);
  const refusals = dayRefusals(days, employment, today);
  if (refusals.length > 0) return refusals;
  const { firstDay, expectedLastDay, returnedOn } = days;
  const lastDay = returnedOn === null ? expectedLastDay : addDays(returnedOn, -1);
  return overlapRefusals(tx, employment, { id, firstDay, lastDay });
}

async function write(
  tx: ActorTransaction,
  { id, accountId, version }: AbsenceRow,
  values: Parameters<ReturnType<ActorTransaction['update']>['set']>[0],
  { action, fields }: { action: string; fields: readonly string[] },
  today: CivilDate,
): Promise<{ done: { id: string } }> {
  await tx
    .update(absence)
    .set({ ...values, version: version + 1, updatedAt: sql`clock.now()` })
    .where(eq(absence.id, id));
  await settleAbsence(tx, { id, accountId }, today);
  await audit(tx, { action, accountId, targetId: id, details: { fields } });
  return { done: { id } };
}
