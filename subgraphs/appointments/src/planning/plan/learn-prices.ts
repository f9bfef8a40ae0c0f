import { Candidates } from './candidates.ts';
import type { Ground } from './ground.ts';
import { Prices } from './prices.ts';
import { shuffle } from './random.ts';

export interface Lessons {
  /** How often every visit chooses. */
  passes: number;
  /** Steps of the first and the last pass. */
  firstStep: number;
  lastStep: number;
  /** Passes between two looks at all sessions. */
  renewal: number;
  /** Sessions that a visit looks at in between. */
  width: number;
}

/** Parts of a pass after which prices fall by what nobody asked for. */
const slices = 40;

/**
 * Learns what room is worth, by incremental subgradient: visit after visit takes the session that is cheapest at the
 * prices of this moment and raises its price; all prices fall steadily. Where as much is taken as there is, a price
 * stands still. The steps get smaller from pass to pass.
 * @param capacity units of each session that are to be had
 */
export function learnPrices(
  ground: Ground,
  capacity: Int32Array,
  visits: Int32Array,
  lessons: Lessons,
  random: () => number,
): Prices {
  const prices = Prices.none(ground);
  const candidates = new Candidates(ground, lessons.width);
  const order = visits.slice();
  const { passes, firstStep, lastStep, renewal } = lessons;
  for (let pass = 0; pass < passes; pass += 1) {
    if (pass % renewal === 0) for (const visit of order) candidates.renew(visit, prices);
    const step = firstStep * (lastStep / firstStep) ** (pass / Math.max(1, passes - 1));
    shuffle(order, random);
    choose(ground, capacity, order, candidates, { prices, step });
  }
  return prices;
}

function choose(
  ground: Ground,
  capacity: Int32Array,
  order: Int32Array,
  candidates: Candidates,
  { prices, step }: { prices: Prices; step: number },
): void {
  const slice = Math.max(1, Math.ceil(order.length / slices));
  for (let index = 0; index < order.length; index += 1) {
    const visit = order[index]!;
    const session = cheapest(ground, candidates, visit, prices);
    if (session >= 0)
      raise(prices, session, step, ground.unitsOf(visit, session), {
        room: capacity[session]!,
        longest: ground.longest,
      });
    if ((index + 1) % slice === 0) fall(prices, (step * slice) / order.length);
  }
}

function cheapest(
  ground: Ground,
  { width, count, session, cost }: Candidates,
  visit: number,
  prices: Prices,
): number {
  let best = ground.unplaced[visit]!;
  let chosen = -1;
  const end = visit * width + count[visit]!;
  for (let at = visit * width; at < end; at += 1) {
    const candidate = session[at]!;
    const priced = cost[at]! + prices.of(ground.unitsOf(visit, candidate), candidate);
    if (priced < best) {
      best = priced;
      chosen = candidate;
    }
  }
  return chosen;
}

function raise(
  prices: Prices,
  session: number,
  step: number,
  units: number,
  { room, longest }: { room: number; longest: number },
): void {
  prices.unit[session]! += (step * units) / Math.max(1, room);
  if (units === longest) prices.long[session]! += step / Math.max(1, Math.floor(room / longest));
}

function fall({ unit, long }: Prices, by: number): void {
  for (let session = 0; session < unit.length; session += 1) {
    unit[session] = Math.max(0, unit[session]! - by);
    long[session] = Math.max(0, long[session]! - by);
  }
}
