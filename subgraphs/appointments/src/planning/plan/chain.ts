import type { Board } from './board.ts';
import type { Candidates } from './candidates.ts';
import { Heap } from './heap.ts';
import { nowhere } from './model.ts';
import type { Prices } from './prices.ts';

/** One visit changes its session. */
interface Step {
  visit: number;
  to: number;
}

/** A visit that leaves beside another one, and what that adds to the plan. */
interface Companion extends Step {
  cost: number;
}

const none: Companion = { visit: nowhere, to: nowhere, cost: 0 };

/**
 * Finds room for a visit where there is none: it takes the place of another one, that one of a third, until somebody
 * sits where room was free or is left out. Of all such chains the cheapest is sought as a shortest path over sessions,
 * with the prices telling how much a full session will cost yet.
 */
export class ChainSearch {
  /** Sessions that have been asked to make room, by all searches. */
  asked = 0;
  private readonly heap = new Heap();
  /** What the chain has cost when a visit has entered a session, before anybody makes room for it. */
  private readonly spent: Float64Array;
  private readonly expected: Float64Array;
  private readonly entrant: Int32Array;
  private readonly origin: Int32Array;
  private readonly seen: Int32Array;
  private readonly settled: Int32Array;
  private readonly companion: Companion[];
  private readonly pinned: Uint8Array;
  private search = 0;
  private seekers = 0;
  private readonly sessions: number;
  private readonly seeking: number[] = [];
  private readonly seekerAt: number[] = [];
  private readonly seekerSpent: number[] = [];
  private readonly seekerFrom: number[] = [];
  private readonly seekerCompanion: Companion[] = [];
  private best = 0;
  private last: Step[] = [];

  constructor(
    private readonly board: Board,
    private readonly candidates: Candidates,
    private readonly prices: Prices,
  ) {
    const { sessions } = board.ground;
    this.sessions = sessions;
    this.spent = new Float64Array(sessions);
    this.expected = new Float64Array(sessions);
    this.entrant = new Int32Array(sessions);
    this.origin = new Int32Array(sessions);
    this.seen = new Int32Array(sessions);
    this.settled = new Int32Array(sessions);
    this.companion = Array.from({ length: sessions }, () => none);
    this.pinned = Uint8Array.from(board.ground.instance.visits, ({ pinned }) => Number(pinned));
  }

  /**
   * Places a visit that has no session, together with those who make room for it, if the plan then costs less than
   * `limit` more than without the visit.
   * @param reach how many sessions are asked to make room
   */
  insert(visit: number, limit: number, reach: number): boolean {
    this.search += 1;
    this.best = limit;
    this.last = [];
    this.heap.clear();
    this.seekers = 0;
    this.enterCandidates(visit, 0, nowhere);
    let asked = 0;
    while (asked < reach && this.heap.topKey < this.best) {
      const session = this.next();
      if (session === nowhere || this.settled[session] === this.search) continue;
      this.settled[session] = this.search;
      this.makeRoom(session);
      asked += 1;
    }
    this.asked += asked;
    return this.last.length > 0 && this.carryOut(visit, limit);
  }

  /** The session that is asked next, or `nowhere` when it was a seeker's turn. */
  private next(): number {
    const { heap, sessions } = this;
    const { top } = heap;
    if (top < sessions) {
      heap.pop();
      return top;
    }
    this.lookOn(top - sessions);
    return nowhere;
  }

  /** Every occupant of a session whose leaving lets its entrant in goes on looking, with a companion where one is not enough. */
  private makeRoom(session: number): void {
    const { board } = this;
    const entrant = this.entrant[session]!;
    for (const occupant of board.occupants[session]!) {
      if (this.pinned[occupant]) continue;
      const companion = board.fits(entrant, session, occupant)
        ? none
        : this.companionOf(occupant, entrant, session);
      if (!companion) continue;
      const spent = this.spent[session]! - board.leaving(occupant) + companion.cost;
      if (spent >= this.best) continue;
      const unplaced = spent + board.ground.unplaced[occupant]!;
      this.finish(unplaced, { visit: occupant, to: nowhere }, session, companion);
      this.arrive(occupant, spent, session, companion);
      this.seek(occupant, spent, session, companion);
    }
  }

  /** Who else leaves a session, for free room or for nothing, when one leaver is too short for the entrant. */
  private companionOf(occupant: number, entrant: number, session: number): Companion | null {
    const { board } = this;
    let best: Companion | null = null;
    for (const visit of board.occupants[session]!) {
      if (visit === occupant || this.pinned[visit]) continue;
      if (!board.fits(entrant, session, occupant, visit)) continue;
      const { cost, to } = this.alternative(visit, session);
      const companion = { visit, to, cost: cost - board.leaving(visit) };
      if (best === null || companion.cost < best.cost) best = companion;
    }
    return best;
  }

  /** The cheapest session with free room, or none. */
  private alternative(visit: number, except: number): { cost: number; to: number } {
    const { width, count, session, cost } = this.candidates;
    const end = visit * width + count[visit]!;
    const best = { cost: this.board.ground.unplaced[visit]!, to: nowhere };
    for (let at = visit * width; at < end; at += 1) {
      const to = session[at]!;
      if (cost[at]! >= best.cost || to === except || !this.board.fits(visit, to)) continue;
      const entering = this.board.entering(visit, to, cost[at]!);
      if (entering < best.cost) Object.assign(best, { cost: entering, to });
    }
    return best;
  }

  private enterCandidates(visit: number, spent: number, from: number, companion = none): void {
    const { width, count, session, cost, priced } = this.candidates;
    const end = visit * width + count[visit]!;
    for (let at = visit * width; at < end; at += 1) {
      if (spent + priced[at]! >= this.best) return;
      const to = session[at]!;
      if (to === from || this.settled[to] === this.search) continue;
      const entered = spent + this.board.entering(visit, to, cost[at]!);
      if (entered < this.best) this.enter({ visit, to }, entered, from, companion);
    }
  }

  /** Ends the chain wherever a visit finds free room. */
  private arrive(visit: number, spent: number, from: number, companion: Companion): void {
    const { board } = this;
    const { width, count, session, cost, priced } = this.candidates;
    const end = visit * width + count[visit]!;
    for (let at = visit * width; at < end && spent + priced[at]! < this.best; at += 1) {
      const to = session[at]!;
      if (board.room(to) === 0 || to === from || !board.fits(visit, to)) continue;
      this.finish(spent + board.entering(visit, to, cost[at]!), { visit, to }, from, companion);
    }
  }

  /**
   * Lets a visit look for a full session that makes room. It looks at the next one only when nothing cheaper is left to
   * look at anywhere: of fifty candidates most are never reached.
   */
  private seek(visit: number, spent: number, from: number, companion: Companion): void {
    const seeker = this.seekers;
    this.seeking[seeker] = visit;
    this.seekerSpent[seeker] = spent;
    this.seekerFrom[seeker] = from;
    this.seekerCompanion[seeker] = companion;
    const at = this.following(seeker, visit * this.candidates.width);
    if (at === nowhere) return;
    this.seekers += 1;
    this.seekerAt[seeker] = at;
    this.heap.push(this.sessions + seeker, spent + this.candidates.priced[at]!);
  }

  /** The candidate of a seeker, from one on, that is worth looking at. */
  private following(seeker: number, start: number): number {
    const { width, count, session, priced } = this.candidates;
    const visit = this.seeking[seeker]!;
    const end = visit * width + count[visit]!;
    const spent = this.seekerSpent[seeker]!;
    const from = this.seekerFrom[seeker]!;
    for (let at = start; at < end; at += 1) {
      const expected = spent + priced[at]!;
      if (expected >= this.best) return nowhere;
      const to = session[at]!;
      if (to === from || this.settled[to] === this.search) continue;
      if (this.seen[to] === this.search && expected >= this.expected[to]!) continue;
      return at;
    }
    return nowhere;
  }

  /** The seeker on top of the heap enters its candidate and waits for its turn at the following one. */
  private lookOn(seeker: number): void {
    const { session, cost, priced } = this.candidates;
    const at = this.seekerAt[seeker]!;
    const spent = this.seekerSpent[seeker]!;
    const following = this.following(seeker, at + 1);
    this.seekerAt[seeker] = following;
    if (following === nowhere) this.heap.pop();
    else this.heap.postpone(spent + priced[following]!);
    const visit = this.seeking[seeker]!;
    const to = session[at]!;
    if (this.settled[to] === this.search) return;
    const entered = spent + this.board.entering(visit, to, cost[at]!);
    if (entered >= this.best) return;
    this.enter({ visit, to }, entered, this.seekerFrom[seeker]!, this.seekerCompanion[seeker]!);
  }

  private enter(step: Step, spent: number, from: number, companion: Companion): void {
    const { visit, to } = step;
    if (this.board.fits(visit, to)) return this.finish(spent, step, from, companion);
    const expected = spent + this.prices.of(this.board.ground.unitsOf(visit, to), to);
    if (expected >= this.best) return;
    if (this.seen[to] === this.search && expected >= this.expected[to]!) return;
    this.seen[to] = this.search;
    this.spent[to] = spent;
    this.expected[to] = expected;
    this.entrant[to] = visit;
    this.origin[to] = from;
    this.companion[to] = companion;
    this.heap.push(to, expected);
  }

  /** A chain that ends here: the steps from its end to its beginning, if it is the cheapest so far. */
  private finish(cost: number, end: Step, from: number, companion: Companion): void {
    if (cost >= this.best) return;
    this.best = cost;
    this.last = [end];
    let beside = companion;
    for (let session = from; session !== nowhere; session = this.origin[session]!) {
      if (beside !== none) this.last.push(beside);
      this.last.push({ visit: this.entrant[session]!, to: session });
      beside = this.companion[session]!;
    }
  }

  /** Visits of one employer may meet on a chain and change each other's cost: what it really costs decides. */
  private carryOut(first: number, limit: number): boolean {
    const { board } = this;
    const steps = this.last;
    const before = steps.map(({ visit }) => board.sessionOf[visit]!);
    let cost = 0;
    for (const { visit, to } of steps) {
      if (visit !== first) cost -= board.leaving(visit);
      board.remove(visit);
      if (to === nowhere) cost += board.ground.unplaced[visit]!;
      else cost += board.fits(visit, to) ? board.entering(visit, to) : Infinity;
      if (to !== nowhere && cost < Infinity) board.place(visit, to);
    }
    if (cost < limit) return true;
    for (const { visit } of steps) board.remove(visit);
    steps.forEach(({ visit }, index) => {
      if (before[index] !== nowhere) board.place(visit, before[index]!);
    });
    return false;
  }
}
