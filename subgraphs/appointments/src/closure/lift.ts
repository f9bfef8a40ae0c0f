import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, gte, sql } from 'drizzle-orm';
import { offerSlotsAgain } from '../availability/close.ts';
import { availability } from '../availability/table.ts';
import type { Context } from '../context.ts';
import type { ClosureRefusal, LiftClosureInput } from '../generated/resolvers.ts';
import { lockClosure } from './queries.ts';
import { closure } from './table.ts';

/** Opens again what a closure closed, from today on: its slots are free, the appointments have gone elsewhere. */
export function liftClosure(
  { database, clock }: Context,
  caller: CallerActor,
  input: LiftClosureInput,
): Promise<Outcome<{ id: string }, ClosureRefusal>> {
  return runCommand<{ id: string }, ClosureRefusal>(
    ...([database, caller, 'liftClosure', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'planning:manage')))
        return refuse({ code: 'MISSING_RIGHT' });
      const row = await lockClosure(tx, input.id);
      if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
      if (row.liftedAt) return refuse({ code: 'ALREADY_LIFTED', field: 'id' });
      if (row.version !== input.version) return refuse({ code: 'STALE_VERSION', field: 'version' });
      const toOpen = and(eq(availability.closureId, row.id), gte(availability.day, clock.today()));
      const open = await asJobWithin(tx, { task: 'lift-closure' }, async () => {
        if (await standsElsewhere(tx, row.id)) return false;
        await offerSlotsAgain(tx, toOpen);
        await tx.update(availability).set({ closed: false, closureId: null }).where(toOpen);
        return true;
      });
      if (!open) return refuse({ code: 'OVERLAPS', field: 'id' });
      await tx
        .update(closure)
        .set({
          ...{ liftedBy: caller.subjectId, liftedAt: clock.now() },
          version: sql`${closure.version} + 1`,
        })
        .where(eq(closure.id, row.id));
      await audit(tx, { action: 'half-days.opened-again', targetId: row.id });
      return { done: { id: row.id } };
    },
  );
}

/** Whether a practitioner was given another half-day at the hours that would open. */
async function standsElsewhere(tx: ActorTransaction, closureId: string): Promise<boolean> {
  const found = await tx.execute(sql`
    select 1 from appointments.availability a join appointments.availability o
      on o.practitioner_id = a.practitioner_id and o.day = a.day and not o.closed
      and o.from_time < a.until_time and o.until_time > a.from_time
    where a.closure_id = ${closureId} limit 1`);
  return found.length > 0;
}
