import { Board } from './board.ts';
import { Candidates } from './candidates.ts';
import { ChainSearch } from './chain.ts';
import { evenOut } from './even-out.ts';
import { Eligible } from './eligible.ts';
import { giveWay } from './give-way.ts';
import { Ground } from './ground.ts';
import { improve, type Tools } from './improve.ts';
import { learnPrices, stepped, type Lessons } from './learn-prices.ts';
import { nowhere, type Instance } from './model.ts';
import type { Prices } from './prices.ts';
import { randomFrom, shuffle } from './random.ts';
import { repackRooms } from './repack.ts';

/** How hard to try. Limits count steps, never time: the same instance gives the same plan on every machine. */
export interface Effort {
  seed: number;
  lessons: Lessons;
  /** Sessions that a visit looks at while room is made for it. */
  width: number;
  /**
   * Sessions that one chain asks to make room: while visits are placed first, in the first round and in the last. As long
   * as much is wrong everywhere, a short search finds as much as a long one.
   */
  placingReach: number;
  firstReach: number;
  lastReach: number;
  /**
   * Sessions that all chains may ask. Then they stay as short as in the first round: where far more is wanted than there
   * is, nearly everybody sits worse than the prices promise, and long searches would go on for ever for little.
   */
  mostAsked: number;
  /**
   * How much of a price a chain believes, at first and in the last round. Who believes too much finds some room quickly;
   * who believes less looks longer, and finds what is cheapest.
   */
  firstBelief: number;
  lastBelief: number;
  /** How often every visit that sits worse than it could is tried again. */
  rounds: number;
  /** How much worse it must sit to be tried, in the first round and in the last. */
  firstLoss: number;
  lastLoss: number;
  /** How often in each round sessions are emptied and filled again: as a share of all of them. */
  repacks: number;
}

/** Effort for half a year of a large service, in some thirty seconds of a processor. */
const largeEffort: Effort = {
  seed: 1,
  lessons: { passes: 40, firstStep: 3000, lastStep: 0.5 },
  ...{ width: 96, placingReach: 150, firstReach: 100, lastReach: 3000, mostAsked: 900_000 },
  ...{ firstBelief: 0.99, lastBelief: 0.94 },
  ...{ rounds: 3, firstLoss: 200, lastLoss: 8, repacks: 1.5 },
};

/** Visits for which that effort is meant. */
const large = 20_000;
/** Times by which a small instance is tried more often at most: then nothing is found any more. */
const mostTimes = 10;

/** The effort for an instance: of the smaller ones, all is tried more often. */
export function effortFor({ visits }: Instance): Effort {
  const times = Math.min(mostTimes, Math.max(1, large / Math.max(1, visits.length)));
  const { lessons, rounds } = largeEffort;
  return {
    ...largeEffort,
    lessons: { ...lessons, passes: Math.round(lessons.passes * times) },
    rounds: Math.round(rounds * times),
  };
}

export interface Plan {
  ground: Ground;
  eligible: Eligible;
  effort: Effort;
  board: Board;
  /** What room was worth: reasons and the bound are read from them. */
  prices: Prices;
}

/** Plans all visits of an instance: pinned ones stay, tentative ones keep their session unless leaving pays. */
export function plan(
  instance: Instance,
  effort: Effort,
  onProgress: (share: number) => void = () => undefined,
): Plan {
  const ground = new Ground(instance);
  const eligible = new Eligible(ground);
  const random = randomFrom(effort.seed);
  const board = new Board(ground);
  const movable = placePinned(board);
  const prices = learnPrices(eligible, roomFor(board), movable, effort.lessons, random);
  const believed = prices.scaled(effort.firstBelief);
  const candidates = new Candidates(eligible, effort.width);
  for (const visit of movable) candidates.renew(visit, believed);
  const chains = new ChainSearch(board, candidates, believed);
  const tools = { board, candidates, prices: believed, chains };
  placeAsBefore(board, movable);
  placeTheOthers(tools, byWeight(board, movable), effort.placingReach);
  for (let round = 0; round < effort.rounds; round += 1) {
    onProgress((round + 1) / (effort.rounds + 1));
    const of = (first: number, last: number) => stepped(first, last, round, effort.rounds);
    believed.become(prices, of(effort.firstBelief, effort.lastBelief));
    const loss = of(effort.firstLoss, effort.lastLoss);
    const reach = Math.round(of(effort.firstReach, effort.lastReach));
    const reachNow = () => (chains.asked < effort.mostAsked ? reach : effort.firstReach);
    for (const visit of movable) candidates.renew(visit, believed, board);
    shuffle(movable, random);
    for (const visit of movable) improve(visit, tools, reachNow(), loss);
    evenOut(tools);
    repackRooms(tools, effort.repacks, random);
    evenOut(tools);
  }
  if (instance.visits.some(({ expected }) => expected)) giveWay(board, eligible);
  onProgress(1);
  return { ground, eligible, effort, board, prices };
}

/** Pinned visits take their sessions, whatever stands against it. @returns all others */
function placePinned(board: Board): Int32Array {
  const movable: number[] = [];
  board.ground.instance.visits.forEach(({ pinned, before }, visit) => {
    if (!pinned) movable.push(visit);
    else if (before !== nowhere) board.place(visit, before);
  });
  return Int32Array.from(movable);
}

/**
 * Units that are left beside the pinned visits. What is reserved is room too as soon as others are expected to ask for
 * it: priced as if it were not there, it had made the rest so dear that returns were lost for want of it.
 */
function roomFor({ ground, occupants }: Board): Int32Array {
  const { sessions, visits } = ground.instance;
  const asked = visits.some(({ expected }) => expected);
  return Int32Array.from(sessions, ({ units, reserved }, session) => {
    const taken = occupants[session]!.map((visit) => ground.unitsOf(visit, session));
    const room = asked ? units : units - reserved;
    return Math.max(0, room - taken.reduce((sum, each) => sum + each, 0));
  });
}

function placeAsBefore(board: Board, movable: Int32Array): void {
  for (const visit of movable) {
    const { before } = board.ground.instance.visits[visit]!;
    if (before === nowhere || !board.fits(visit, before)) continue;
    if (board.entering(visit, before) < board.ground.unplaced[visit]!) board.place(visit, before);
  }
}

function placeTheOthers(
  { board, candidates, prices, chains }: Tools,
  order: Int32Array,
  reach: number,
): void {
  for (const visit of order) {
    if (board.sessionOf[visit] !== nowhere) continue;
    candidates.renew(visit, prices);
    chains.insert(visit, board.ground.unplaced[visit]!, reach);
  }
}

/** The heaviest first; those of one employer one after the other, so that they find each other. */
function byWeight({ ground }: Board, movable: Int32Array): Int32Array {
  const { visits } = ground.instance;
  const compare = (one: number, other: number) =>
    visits[other]!.weight - visits[one]!.weight ||
    ground.employer[one]! - ground.employer[other]! ||
    one - other;
  return movable.slice().sort(compare);
}
