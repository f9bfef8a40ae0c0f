import type { Board } from './board.ts';
import { worthwhile, type Tools } from './improve.ts';
import { nowhere } from './model.ts';

/** Visits that move one after the other into the room that each of them leaves. */
const followers = 5;
/** What a trade may cost before anybody has the room that it makes, in units of that room. */
const dearest = 3;

/** A long visit of one session and a short one of another change places. */
interface Trade {
  long: number;
  from: number;
  short: number;
  to: number;
}

/**
 * With visits of two and three units, a half-day of fourteen is filled by four, two or none of the long ones; with three
 * or one a unit stays free. No chain mends that, since it would come twice to the same session. Two half-days that each
 * waste a unit trade a long visit for a short one, and the room that this makes goes to whoever gains most by it.
 */
export function evenOut(tools: Tools): void {
  const { board, candidates } = tools;
  const suiting = candidates.bySession(() => true);
  for (let session = 0; session < board.ground.sessions; session += 1) {
    if (wastes(session, tools)) tradeFrom(session, tools, suiting);
  }
}

/** Whether dear room stays free. */
function wastes(session: number, { board, prices }: Tools): boolean {
  return board.room(session) > 0 && prices.unit[session]! > 0;
}

/** Carries out the first trade of a session that pays. */
function tradeFrom(session: number, tools: Tools, suiting: readonly number[][]): void {
  for (const trade of tradesOf(session, tools)) {
    const pays = tools.board.tryOut(() => {
      if (change(trade, tools.board)) fill(session, tools, suiting);
    }, worthwhile);
    if (pays) return;
  }
}

function* tradesOf(from: number, tools: Tools): Generator<Trade> {
  const { board, candidates, prices } = tools;
  const { ground } = board;
  const { width, count, session } = candidates;
  const most = dearest * prices.unit[from]!;
  for (const long of board.occupants[from]!.slice()) {
    for (let at = long * width; at < long * width + count[long]!; at += 1) {
      const to = session[at]!;
      if (to === from || !wastes(to, tools)) continue;
      for (const short of board.occupants[to]!.slice()) {
        if (ground.unitsOf(short, from) >= ground.unitsOf(long, from)) continue;
        const trade = { long, from, short, to };
        if (possible(trade, board) && added(trade, board) <= most) yield trade;
      }
    }
  }
}

function possible({ long, from, short, to }: Trade, board: Board): boolean {
  const { visits } = board.ground.instance;
  if (visits[long]!.pinned || visits[short]!.pinned) return false;
  return board.fits(long, to, short) && board.fits(short, from, long);
}

/** What a trade costs, whoever else is there. */
function added({ long, from, short, to }: Trade, { ground }: Board): number {
  return (
    ground.cost(long, to) -
    ground.cost(long, from) +
    ground.cost(short, from) -
    ground.cost(short, to)
  );
}

/** @returns false where an employer lets nobody else go */
function change({ long, from, short, to }: Trade, board: Board): boolean {
  board.remove(long);
  board.remove(short);
  if (board.entering(long, to) === Infinity) return false;
  board.place(long, to);
  if (board.entering(short, from) === Infinity) return false;
  board.place(short, from);
  return true;
}

/** Gives free room to whoever gains most by it, the room that they leave being worth its price, and so on. */
function fill(session: number, { board, prices }: Tools, suiting: readonly number[][]): void {
  let free = session;
  for (let step = 0; step < followers && free !== nowhere; step += 1) {
    const visit = keenest(free, board, prices, suiting[free]!);
    if (visit === nowhere) return;
    const left = board.sessionOf[visit]!;
    board.remove(visit);
    board.place(visit, free);
    free = left;
  }
}

function keenest(
  free: number,
  board: Board,
  prices: Tools['prices'],
  suiting: readonly number[],
): number {
  const { ground, sessionOf } = board;
  let keen: number = nowhere;
  let most = 0;
  for (const visit of suiting) {
    const left = sessionOf[visit]!;
    const worth = left === nowhere ? 0 : prices.of(ground.unitsOf(visit, left), left);
    const saved = board.leaving(visit) + worth;
    // Most visits sit too well for any place to be worth looking at.
    if (saved <= most || left === free || !board.fits(visit, free)) continue;
    const gain = saved - board.entering(visit, free);
    if (gain <= most || ground.instance.visits[visit]!.pinned) continue;
    most = gain;
    keen = visit;
  }
  return keen;
}
