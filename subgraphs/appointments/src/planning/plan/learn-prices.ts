import type { Eligible } from './eligible.ts';
import { Prices } from './prices.ts';
import { shuffle } from './random.ts';

export interface Lessons {
  /** How often every visit chooses. */
  passes: number;
  /** Steps of the first and the last pass. */
  firstStep: number;
  lastStep: number;
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
  eligible: Eligible,
  capacity: Int32Array,
  visits: Int32Array,
  lessons: Lessons,
  random: () => number,
): Prices {
  const prices = Prices.none(eligible.ground);
  const order = visits.slice();
  const { passes, firstStep, lastStep } = lessons;
  for (let pass = 0; pass < passes; pass += 1) {
    const step = stepped(firstStep, lastStep, pass, passes);
    shuffle(order, random);
    choose(eligible, capacity, order, { prices, step });
  }
  return prices;
}

/** From a first value to a last one in equal ratios; the value of one of so many steps. */
export function stepped(first: number, last: number, at: number, steps: number): number {
  return first * (last / first) ** (at / Math.max(1, steps - 1));
}

function choose(
  eligible: Eligible,
  capacity: Int32Array,
  order: Int32Array,
  { prices, step }: { prices: Prices; step: number },
): void {
  const { ground } = eligible;
  const slice = Math.max(1, Math.ceil(order.length / slices));
  for (let index = 0; index < order.length; index += 1) {
    const visit = order[index]!;
    const session = cheapest(eligible, visit, prices);
    if (session >= 0)
      raise(prices, session, step, ground.unitsOf(visit, session), {
        room: capacity[session]!,
        longest: ground.longest,
      });
    if ((index + 1) % slice === 0) fall(prices, (step * slice) / order.length);
  }
}

function cheapest(eligible: Eligible, visit: number, prices: Prices): number {
  eligible.lookAt(visit);
  const { ground, session, cost, until } = eligible;
  let best = ground.unplaced[visit]!;
  let chosen = -1;
  for (let at = eligible.from; at < until; at += 1) {
    const own = cost[at]!;
    if (own >= best) continue;
    const priced = own + prices.of(ground.unitsOf(visit, session[at]!), session[at]!);
    if (priced >= best) continue;
    best = priced;
    chosen = session[at]!;
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
