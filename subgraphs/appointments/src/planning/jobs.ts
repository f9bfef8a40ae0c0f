import { audit } from '@vigie/chassis/audit';
import { and, eq } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { announce } from '../visit/announce.ts';
import { visit } from '../visit/table.ts';
import { bookFirst } from './book.ts';
import { enqueuePlanning } from './enqueue.ts';
import {
  awayExplanation,
  noSlotExplanation,
  reservedExplanation,
  slotExplanation,
} from './explanation.ts';
import type { Candidate } from './rules.ts';
import { searchFor, type Search } from './search.ts';

/** Looks per run; every further one only happens when others took all that the last one saw. */
const looks = 5;

/** A visit without slot is tried again after this time (milliseconds): availabilities appear, others cancel. */
const pause = 24 * 60 * 60 * 1000;

const task = 'plan-visit';

/**
 * Finds an appointment for a visit. Never holds more than one slot and one visit at a time: each try is a transaction
 * of its own, and a slot that somebody else took is simply not the one. Repeated, it finds the visit planned and stops.
 * @throws when every slot of every look was taken meanwhile; the queue tries again
 */
export async function planVisit(
  context: JobContext,
  { visitId }: { visitId: string },
): Promise<void> {
  // What was read may no longer hold when it is booked: then it is read again.
  for (let look = 0; look < looks; look += 1) {
    const search = await context.database.as({ kind: 'job', task }, (tx) => searchFor(tx, visitId));
    if (!search) return;
    if (search.candidates.length === 0) return noteNoSlot(context, search);
    const why = (candidate: Candidate) => slotExplanation(search.wish, candidate, search.hindered);
    if ((await bookFirst(context, search, why)) === 'booked') return;
  }
  throw new Error('Every slot seen was taken meanwhile');
}

/** Says that there is none, once; the journal tells the service. */
async function noteNoSlot({ database }: JobContext, search: Search): Promise<void> {
  const { id, accountId, version, planningOutcome, explanation: told } = search.visit;
  const explanation = whyNone(search);
  await database.as({ kind: 'job', task, accountId }, async (tx) => {
    if (planningOutcome !== 'NO_SLOT' || told !== explanation) {
      const [noted] = await tx
        .update(visit)
        .set({ planningOutcome: 'NO_SLOT', explanation })
        .where(and(eq(visit.id, id), eq(visit.version, version)))
        .returning();
      if (noted) {
        await audit(tx, { action: 'visit.no-slot', accountId, targetId: id });
        await announce(tx, noted);
      }
    }
    await enqueuePlanning(tx, id, new Date(Date.now() + pause));
  });
}

function whyNone({ wish, onlyReserved, hindered }: Search): string {
  if (hindered) return awayExplanation;
  return onlyReserved ? reservedExplanation(wish) : noSlotExplanation(wish);
}
