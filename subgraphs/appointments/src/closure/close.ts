import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { anyOf } from '@vigie/chassis/any-of';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, inArray } from 'drizzle-orm';
import { withdrawFreeSlots } from '../availability/close.ts';
import { availability } from '../availability/table.ts';
import type { Context } from '../context.ts';
import type { CloseHalfDaysInput, ClosureRefusal } from '../generated/resolvers.ts';
import { slot } from '../slot/table.ts';
import { fallDueAgain } from '../visit/again.ts';
import { announce } from '../visit/announce.ts';
import { statesBefore } from '../visit/state.ts';
import { visit, type VisitRow } from '../visit/table.ts';
import { covered } from './covers.ts';
import { refusalsOf } from './preview.ts';
import { findAppointmentsIn } from './queries.ts';
import { termsOf } from './rules.ts';
import { closure } from './table.ts';

const task = 'close-half-days';

/**
 * A practitioner is away, or a place is shut: nobody is seen there, and every appointment is given up by the service,
 * which never bills it. The same visits are due at once, on another day.
 */
export function closeHalfDays(
  { database, clock }: Context,
  caller: CallerActor,
  input: CloseHalfDaysInput,
): Promise<Outcome<{ id: string }, ClosureRefusal>> {
  const terms = termsOf(input.closure);
  return runCommand<{ id: string }, ClosureRefusal>(
    ...([database, caller, 'closeHalfDays', input] as const),
    async (tx) => {
      if (!(await mayClose(tx))) return refuse({ code: 'MISSING_RIGHT' });
      const refusals = await refusalsOf(tx, terms, clock.today());
      if (refusals.length > 0) return refuse(...refusals);
      const which = covered(terms);
      // First no slot is given any more, so that nobody books between the counting and the closing.
      await asJobWithin(tx, { task }, () => withdrawFreeSlots(tx, which));
      const appointments = await findAppointmentsIn(tx, which);
      if (appointments.length !== input.appointments)
        return refuse({ code: 'APPOINTMENTS_CHANGED', field: 'appointments' });
      const id = newId();
      await tx.insert(closure).values({ id, ...terms, closedBy: caller.subjectId });
      const { firstDay, lastDay } = terms;
      const details = { firstDay, lastDay, appointments: appointments.length };
      await audit(tx, { action: 'half-days.closed', targetId: id, details });
      const given = await giveUp(tx, appointments, id);
      if (given.length !== appointments.length)
        return refuse({ code: 'APPOINTMENTS_CHANGED', field: 'appointments' });
      await asJobWithin(tx, { task }, async () => {
        await shutSlots(tx, given);
        await tx.update(availability).set({ closed: true, closureId: id }).where(which);
        for (const each of given) await fallDueAgain(tx, each);
      });
      return { done: { id } };
    },
  );
}

/** Whoever keeps the half-days and may cancel anybody's appointment. */
async function mayClose(tx: ActorTransaction): Promise<boolean> {
  return (
    (await allowsEverywhere(tx, 'planning:manage')) && (await allowsEverywhere(tx, 'visits:manage'))
  );
}

/** @returns those that were still there to be given up */
async function giveUp(
  tx: ActorTransaction,
  appointments: readonly VisitRow[],
  closureId: string,
): Promise<VisitRow[]> {
  if (appointments.length === 0) return [];
  const given = await tx
    .update(visit)
    .set({ status: 'CANCELLED_BY_SERVICE', slotId: null, closureId })
    .where(
      and(
        anyOf(
          visit.id,
          appointments.map(({ id }) => id),
        ),
        inArray(visit.status, statesBefore('CANCELLED_BY_SERVICE')),
      ),
    )
    .returning();
  for (const each of given) {
    const { id: targetId, accountId } = each;
    await audit(tx, { action: 'visit.cancelled-by-service', accountId, targetId });
    await announce(tx, each);
  }
  return given;
}

async function shutSlots(tx: ActorTransaction, given: readonly VisitRow[]): Promise<void> {
  const ids = given.map(({ id }) => id);
  await tx
    .update(slot)
    .set({ status: 'busy-unavailable', visitId: null })
    .where(anyOf(slot.visitId, ids));
}
