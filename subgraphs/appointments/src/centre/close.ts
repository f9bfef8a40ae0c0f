import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { refuse } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import { closeFrom } from '../availability/close.ts';
import type { Context } from '../context.ts';
import type { CloseCentreInput } from '../generated/resolvers.ts';
import { weeklyHalfDay } from '../weekly-half-day/table.ts';
import { openCentre, type CentreOutcome } from './commands.ts';
import type { CentreRefusal } from './rules.ts';
import { centre } from './table.ts';

/**
 * Nobody is seen at a place from a day on: its weeks end the day before. Refused while appointments stand on that day or
 * later; a closure of half-days gives them up. Without a day the place is open again, and its half-days are opened anew.
 */
export function closeCentre(
  { database, clock }: Context,
  caller: CallerActor,
  input: CloseCentreInput,
): CentreOutcome {
  const from = input.from ?? null;
  return runCommand<{ id: string }, CentreRefusal>(
    ...([database, caller, 'closeCentre', input] as const),
    async (tx) => {
      const row = await openCentre(tx, input);
      if ('refusals' in row) return refuse(...row.refusals);
      const { id } = row;
      if (from !== null && from <= clock.today())
        return refuse({ code: 'IN_THE_PAST', field: 'from' });
      await tx
        .update(centre)
        .set({ closedFrom: from, version: sql`${centre.version} + 1` })
        .where(eq(centre.id, id));
      const booked =
        from === null
          ? 0
          : await asJobWithin(tx, { task: 'close-place' }, () => endWeeks(tx, id, from));
      if (booked > 0) return refuse({ code: 'BOOKED', field: 'from' });
      const action = from === null ? 'place.opened-again' : 'place.closed';
      await audit(tx, { action, targetId: id, details: from === null ? {} : { from } });
      return { done: { id } };
    },
  );
}

/** Ends the weeks of a place and closes its half-days. @returns how many appointments stand there all the same */
async function endWeeks(tx: ActorTransaction, centreId: string, from: CivilDate): Promise<number> {
  const lastDay = addDays(from, -1);
  // Weeks that would begin later never do: their first day is their last, and no half-day of it is left open.
  await tx
    .update(weeklyHalfDay)
    .set({
      lastDay: sql`greatest(${lastDay}::date, ${weeklyHalfDay.firstDay})`,
      version: sql`${weeklyHalfDay.version} + 1`,
    })
    .where(
      sql`${weeklyHalfDay.centreId} = ${centreId}
        and (${weeklyHalfDay.lastDay} is null or ${weeklyHalfDay.lastDay} > ${lastDay}::date)`,
    );
  return closeFrom(tx, centreId, from);
}
