import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import { endHalfDays } from '../availability/close.ts';
import { findCentres } from '../centre/queries.ts';
import type { Context } from '../context.ts';
import type {
  AddWeeklyHalfDayInput,
  EndWeeklyHalfDayInput,
  WeeklyHalfDayRefusal,
} from '../generated/resolvers.ts';
import { findPractitioners } from '../practitioner/queries.ts';
import { lockWeeklyHalfDay } from './queries.ts';
import { termRefusals } from './rules.ts';
import { weeklyHalfDay } from './table.ts';

type Result = Promise<Outcome<{ id: string }, WeeklyHalfDayRefusal>>;

/** Opens a half-day every week; a job writes its days and slots. */
export function addWeeklyHalfDay(
  { database, clock }: Context,
  caller: CallerActor,
  input: AddWeeklyHalfDayInput,
): Result {
  return runCommand<{ id: string }, WeeklyHalfDayRefusal>(
    ...([database, caller, 'addWeeklyHalfDay', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'planning:manage')))
        return refuse({ code: 'MISSING_RIGHT' });
      const { practitionerId, centreId, from, until, weekday, slotMinutes, firstDay } = input;
      const [who] = await findPractitioners(tx, [practitionerId]);
      const [where] = await findCentres(tx, [centreId]);
      const refusals = termRefusals(input, clock.today());
      if (!who) refusals.push({ code: 'NOT_FOUND', field: 'practitionerId' });
      if (!where) refusals.push({ code: 'NOT_FOUND', field: 'centreId' });
      else if (where.closedFrom !== null)
        refusals.push({ code: 'PLACE_CLOSED', field: 'centreId' });
      if (refusals.length > 0) return refuse(...refusals);
      const id = newId();
      // The database knows which half-days of a practitioner overlap, whoever else writes at the same moment.
      const [added] = await tx
        .insert(weeklyHalfDay)
        .values({
          ...{ id, practitionerId, centreId, weekday, slotMinutes, firstDay },
          ...{ fromTime: from, untilTime: until },
        })
        .onConflictDoNothing()
        .returning({ id: weeklyHalfDay.id });
      if (!added) return refuse({ code: 'OVERLAPS' });
      await audit(tx, { action: 'half-day.opened', targetId: id, details: { weekday, from } });
      await enqueue(tx, 'write-half-days', {}, { key: 'write-half-days' });
      return { done: { id } };
    },
  );
}

/** Ends a weekly half-day: no slot after its last day is given any more. */
export function endWeeklyHalfDay(
  { database, clock }: Context,
  caller: CallerActor,
  input: EndWeeklyHalfDayInput,
): Result {
  const { lastDay } = input;
  return runCommand<{ id: string }, WeeklyHalfDayRefusal>(
    ...([database, caller, 'endWeeklyHalfDay', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'planning:manage')))
        return refuse({ code: 'MISSING_RIGHT' });
      const row = await lockWeeklyHalfDay(tx, input.id);
      if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
      if (row.version !== input.version) return refuse({ code: 'STALE_VERSION', field: 'version' });
      if (lastDay < clock.today() || lastDay < row.firstDay)
        return refuse({ code: 'IN_THE_PAST', field: 'lastDay' });
      if (row.lastDay !== null && lastDay > row.lastDay)
        return refuse({ code: 'OUT_OF_RANGE', field: 'lastDay' });
      await tx
        .update(weeklyHalfDay)
        .set({ lastDay, version: sql`${weeklyHalfDay.version} + 1` })
        .where(eq(weeklyHalfDay.id, row.id));
      const booked = await asJobWithin(tx, { task: 'end-half-days' }, () =>
        endHalfDays(tx, row.id, lastDay),
      );
      if (booked > 0) return refuse({ code: 'BOOKED', field: 'lastDay' });
      await audit(tx, { action: 'half-day.ended', targetId: row.id, details: { lastDay } });
      return { done: { id: row.id } };
    },
  );
}
