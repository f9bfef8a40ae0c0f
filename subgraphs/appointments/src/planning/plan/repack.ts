import type { Board } from './board.ts';
import { worthwhile, type Tools } from './improve.ts';
import { nowhere } from './model.ts';

/** Sessions that are emptied together. */
const together = 3;
/** Waiting visits that may come into each, beside those who were put out. */
const guests = 10;
/** Sessions that a chain asks while they are filled again. */
const reach = 6;
/** How far chance bends the order of weights. */
const bend = 0.6;
/** Of the sessions that suit an occupant, those that may be emptied with its own. */
const near = 12;
/** How often another session is drawn for one that is to be begun with, too. */
const draws = 6;

/**
 * Empties and fills sessions everywhere, then as many times those where room stays free.
 * @param share attempts, for each session or visit, whichever are fewer
 */
export function repackRooms(tools: Tools, share: number, random: () => number): void {
  const { sessions, visits } = tools.board.ground;
  const attempts = Math.ceil(share * Math.min(sessions, visits));
  repack(
    tools,
    Array.from({ length: sessions }, (_, session) => session),
    attempts,
    random,
  );
  const wasting = wastingRoom(tools);
  if (wasting.length > 0) repack(tools, wasting, attempts, random);
}

/**
 * Chains move one visit after the other; what two and three units of time waste between them is only seen when a few
 * sessions are emptied and filled again in another order, with those who wait.
 * @param starts sessions to begin with
 */
function repack(
  tools: Tools,
  starts: readonly number[],
  attempts: number,
  random: () => number,
): void {
  const { board, candidates, chains } = tools;
  const { unplaced } = board.ground;
  const start = new Uint8Array(board.ground.sessions);
  for (const session of starts) start[session] = 1;
  const waiting = candidates.bySession((visit) => board.sessionOf[visit] === nowhere);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const first = starts[drawn(starts.length, random)]!;
    const emptied = neighbours(first, start, tools, random);
    const order = bentOrder(board, gather(board, emptied, waiting, random), random);
    board.tryOut(() => {
      for (const visit of order) board.remove(visit);
      for (const visit of order) {
        if (board.sessionOf[visit] === nowhere) chains.insert(visit, unplaced[visit]!, reach);
      }
    }, worthwhile);
  }
}

/** Sessions where a dear unit or more stays free: three short visits and one long one leave none, two long ones do. */
function wastingRoom({ board, prices }: Tools): number[] {
  return Array.from({ length: board.ground.sessions }, (_, session) => session).filter(
    (session) => board.room(session) > 0 && prices.unit[session]! > 0,
  );
}

/** A session, and others that would suit those who sit in it. */
function neighbours(
  first: number,
  start: Uint8Array,
  { board, candidates: { width, count, session } }: Tools,
  random: () => number,
): number[] {
  const found = [first];
  while (found.length < together) {
    const occupants = board.occupants[found[drawn(found.length, random)]!]!;
    const visit = occupants[drawn(occupants.length, random)];
    if (visit === undefined || count[visit] === 0) return found;
    let next = first;
    for (let draw = 0; draw < draws && (next === first || start[next] === 0); draw += 1) {
      next = session[visit * width + drawn(Math.min(near, count[visit]!), random)]!;
    }
    found.push(next);
  }
  return found;
}

/** Those who sit in sessions and may leave, and some who wait for one of them. */
function gather(
  { occupants, sessionOf, ground }: Board,
  sessions: readonly number[],
  waiting: readonly (readonly number[])[],
  random: () => number,
): Set<number> {
  const visits = new Set<number>();
  for (const session of sessions) {
    for (const visit of occupants[session]!) {
      if (!ground.instance.visits[visit]!.pinned) visits.add(visit);
    }
    const list = waiting[session]!;
    const start = drawn(list.length, random);
    for (let index = 0, found = 0; index < list.length && found < guests; index += 1) {
      const visit = list[(start + index) % list.length]!;
      if (sessionOf[visit] !== nowhere) continue;
      visits.add(visit);
      found += 1;
    }
  }
  return visits;
}

/** By weight, or nearly. */
function bentOrder(
  { ground }: Board,
  visits: ReadonlySet<number>,
  random: () => number,
): readonly number[] {
  return [...visits]
    .map((visit) => ({ visit, rank: ground.unplaced[visit]! * (1 - bend * random()) }))
    .sort((one, other) => other.rank - one.rank || one.visit - other.visit)
    .map(({ visit }) => visit);
}

function drawn(beyond: number, random: () => number): number {
  return Math.floor(random() * beyond);
}
