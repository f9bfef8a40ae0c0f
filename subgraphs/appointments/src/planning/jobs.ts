import { audit } from '@vigie/chassis/audit';
import { and, eq } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { announce } from '../visit/announce.ts';
import { visit } from '../visit/table.ts';
import { bookFirst, bookHere } from './book.ts';
import { enqueuePlanning } from './enqueue.ts';
import { orLost } from './lost.ts';
import type { Candidate } from './rules.ts';
import { searchInTurn, type Search } from './search.ts';
import { whyNone, whyThis } from './why.ts';

/** Looks per run; every further one only happens when others took all that the last one saw. */
const looks = 5;

/** A visit without slot is tried again after this time (milliseconds): availabilities appear, others cancel. */
const pause = 24 * 60 * 60 * 1000;

const task = 'plan-visit';

/** One look for a slot: what it found, and the slot that it tried to book. */
interface Look {
  search: Search | null;
  claimed: Candidate | null;
}

/**
 * Finds an appointment for a visit. Never holds more than one slot and one visit at a time: each try is a transaction
 * of its own, the first one that of the search, and a slot that somebody else took is simply not the one. Repeated, it
 * finds the visit planned and stops.
 * @throws when every slot of every look was taken meanwhile; the queue tries again
 */
export async function planVisit(
  context: JobContext,
  { visitId }: { visitId: string },
): Promise<void> {
  // What was read may no longer hold when it is booked: then it is read again.
  for (let look = 0; look < looks; look += 1) {
    const found: Look = { search: null, claimed: null };
    const booking = await orLost(() => searchAndBook(context, visitId, found));
    const { search, claimed } = found;
    if (!search) return;
    if (search.candidates.length === 0) return noteNoSlot(context, search);
    if (booking === 'booked') return;
    // Somebody has another appointment at the hour of that slot: the others may do.
    const others = claimed === null ? [] : search.candidates.filter((each) => each !== claimed);
    const left = { ...search, candidates: others };
    if ((await bookFirst(context, left, (each) => whyThis(search, each))) === 'booked') return;
  }
  throw new Error('Every slot seen was taken meanwhile');
}

/** Notes what it finds as it goes: when it throws, that is what others go by. */
function searchAndBook({ database }: JobContext, visitId: string, found: Look): Promise<void> {
  return database.as({ kind: 'job', task }, async (tx) => {
    const search = await searchInTurn(tx, visitId);
    found.search = search;
    if (search === null || search.candidates.length === 0) return;
    await bookHere(tx, search, (candidate) => {
      found.claimed = candidate;
      return whyThis(search, candidate);
    });
  });
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
    await enqueuePlanning(tx, id, { runAt: new Date(Date.now() + pause) });
  });
}
