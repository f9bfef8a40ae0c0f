import type { CallerActor } from '@vigie/chassis/actor';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { rehearse } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import type { Context } from '../context.ts';
import { daysLate, type Candidate } from '../planning/rules.ts';
import { searchFor } from '../planning/search.ts';
import { whyNone, whyThis } from '../planning/why.ts';
import { claimFirst } from '../slot/commands.ts';
import { mayClose } from './close.ts';
import type { Terms } from './covers.ts';
import { shut } from './shut.ts';

/** Appointment that would take the place of one that a closure gives up. */
export interface NextAppointment {
  /** The appointment given up. */
  visitId: string;
  /** Null where nothing is free. */
  slot: Candidate | null;
  daysLate: number;
  explanation: string | null;
}

/** Appointments whose next one is sought at most: more than a practitioner has in a week. */
const most = 80;

/**
 * Closes the half-days, looks for the next appointment of everybody concerned in the order in which the planning does,
 * and takes everything back: what it tells is what closing now would bring.
 * @returns null for a caller who may not close
 */
export function nextAppointments(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  terms: Terms & { reason: string },
  today: CivilDate,
): Promise<NextAppointment[] | null> {
  return rehearse(database, caller, async (tx) => {
    if (!(await mayClose(tx))) return null;
    const { given } = await shut(tx, terms, caller.subjectId, today);
    return asJobWithin(tx, { task: 'plan-visit' }, async () => {
      const found: NextAppointment[] = [];
      // One after the other: each takes a slot from those who come after.
      for (const { visit, next } of given.slice(0, most)) {
        found.push({ visitId: visit.id, ...(await nextOf(tx, next)) });
      }
      return found;
    });
  });
}

async function nextOf(
  tx: ActorTransaction,
  next: string,
): Promise<Omit<NextAppointment, 'visitId'>> {
  const search = await searchFor(tx, next);
  const none = { slot: null, daysLate: 0 };
  // What the employer does not know of is agreed with the employee.
  if (!search) return { ...none, explanation: null };
  const ids = search.candidates.map(({ slotId }) => slotId);
  const claimed = ids.length > 0 ? await claimFirst(tx, ids, next) : undefined;
  const slot = search.candidates.find(({ slotId }) => slotId === claimed);
  if (!slot) return { ...none, explanation: whyNone(search) };
  const late = daysLate(slot.day, search.wish.latestDate);
  return { slot, daysLate: late, explanation: whyThis(search, slot) };
}
