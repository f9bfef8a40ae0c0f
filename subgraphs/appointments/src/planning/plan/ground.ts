import { bitOf } from './half-day.ts';
import { layOutSpans, type Spans } from './spans.ts';
import { latenessCost, tariff } from './tariff.ts';
import { nowhere, type Instance } from './model.ts';

/**
 * An instance laid out for speed: what twenty thousand visits cost in four thousand sessions is asked hundreds of
 * millions of times.
 */
export class Ground {
  readonly visits: number;
  readonly sessions: number;
  /** Half-days at a centre, all of them, and half-days wherever they are; see `place` and `halfDay`. */
  readonly places: number;
  readonly place: Int32Array;
  readonly halfDay: Int32Array;
  readonly employer: Int32Array;
  /** Cost of a visit without session. */
  readonly unplaced: Float64Array;
  /** The longest visit there is, in units. */
  readonly longest: number;
  private readonly earliest: Int32Array;
  private readonly latest: Int32Array;
  private readonly weight: Float64Array;
  private readonly allowed: Int32Array;
  private readonly preferred: Int32Array;
  private readonly sorts: Int32Array;
  private readonly before: Int32Array;
  private readonly pairs: number;
  private readonly pair: Int32Array;
  private readonly day: Int32Array;
  private readonly bit: Int32Array;
  private readonly sortBit: Int32Array;
  private readonly nurse: Uint8Array;
  private readonly afternoon: Uint8Array;
  private readonly units: Int32Array;
  private readonly roads: Float64Array;
  private readonly spans: Spans;
  /** Sessions of each practitioner at each centre, by day. */
  private readonly sessionsOfPair: readonly Int32Array[];

  constructor(readonly instance: Instance) {
    const { sessions, visits, employers } = instance;
    this.visits = visits.length;
    this.sessions = sessions.length;
    this.day = Int32Array.from(sessions, ({ day }) => day);
    this.nurse = Uint8Array.from(sessions, ({ nurse }) => Number(nurse));
    this.afternoon = Uint8Array.from(sessions, ({ afternoon }) => Number(afternoon));
    this.bit = Int32Array.from(sessions, ({ day, afternoon }) => bitOf(day, afternoon));
    this.sortBit = Int32Array.from(sessions, ({ sort = 0 }) => 1 << sort);
    this.halfDay = numbered(sessions, ({ day, afternoon }) => `${day} ${afternoon}`).numbers;
    const places = numbered(sessions, (each) => `${each.centre} ${each.day} ${each.afternoon}`);
    const pairs = numbered(sessions, ({ practitioner, centre }) => `${practitioner} ${centre}`);
    this.place = places.numbers;
    this.places = places.count;
    this.pair = pairs.numbers;
    this.pairs = pairs.count;
    this.sessionsOfPair = sessionsByPair(pairs, this.day);
    this.roads = roadsOf(instance, this.sessionsOfPair);
    this.earliest = Int32Array.from(visits, ({ earliest }) => earliest);
    this.latest = Int32Array.from(visits, ({ latest }) => latest);
    this.weight = Float64Array.from(visits, ({ weight }) => weight);
    this.allowed = Int32Array.from(visits, ({ allowed }) => allowed);
    this.preferred = Int32Array.from(visits, ({ preferred }) => preferred);
    this.sorts = Int32Array.from(visits, ({ sorts = -1 }) => sorts);
    this.before = Int32Array.from(visits, ({ before }) => before);
    this.employer = Int32Array.from(visits, ({ employer }) => employer);
    this.unplaced = Float64Array.from(visits, ({ weight }) => tariff.unplaced * weight);
    this.units = Int32Array.from(visits.flatMap(({ units }) => [units.physician, units.nurse]));
    this.longest = this.units.reduce((most, units) => Math.max(most, units), 1);
    this.spans = layOutSpans(
      visits.map(({ away, refused = [], employer }) => [
        ...away,
        ...refused,
        ...employers[employer]!.closed,
      ]),
    );
  }

  unitsOf(visit: number, session: number): number {
    return this.units[visit * 2 + this.nurse[session]!]!;
  }

  /** What a visit costs in a session, without what it shares with others; infinite where it may not be. */
  cost(visit: number, session: number): number {
    const road = this.roads[this.employer[visit]! * this.pairs + this.pair[session]!]!;
    return road === Infinity ? road : road + this.ownCost(visit, session);
  }

  /** Writes the sessions that a visit may take and their costs from a place on. @returns where they end */
  eligible(
    visit: number,
    sessions: Uint16Array | Int32Array,
    costs: Float32Array,
    from: number,
  ): number {
    const offset = this.employer[visit]! * this.pairs;
    let at = from;
    for (let pair = 0; pair < this.pairs; pair += 1) {
      const road = this.roads[offset + pair]!;
      if (road === Infinity) continue;
      const list = this.sessionsOfPair[pair]!;
      if (this.unitsOf(visit, list[0]!) === 0) continue;
      for (let index = 0; index < list.length; index += 1) {
        const cost = this.ownCost(visit, list[index]!);
        if (cost === Infinity) continue;
        sessions[at] = list[index]!;
        costs[at] = road + cost;
        at += 1;
      }
    }
    return at;
  }

  private ownCost(visit: number, session: number): number {
    const day = this.day[session]!;
    if (day < this.earliest[visit]! || (this.allowed[visit]! & this.bit[session]!) === 0)
      return Infinity;
    if ((this.sorts[visit]! & this.sortBit[session]!) === 0) return Infinity;
    if (
      this.unitsOf(visit, session) === 0 ||
      this.spans.cover(visit, day, this.afternoon[session] === 1)
    )
      return Infinity;
    const latest = this.latest[visit]!;
    let cost = 0;
    if (day > latest) cost = this.weight[visit]! * latenessCost(day, latest);
    else if (day < latest - tariff.early.days) {
      cost = tariff.early.perDay * (latest - tariff.early.days - day);
    }
    if ((this.preferred[visit]! & this.bit[session]!) === 0) cost += tariff.notPreferred;
    const before = this.before[visit]!;
    return before !== nowhere && before !== session ? cost + tariff.moved : cost;
  }
}

interface Numbering {
  numbers: Int32Array;
  count: number;
}

function numbered<Item>(items: readonly Item[], keyOf: (item: Item) => string): Numbering {
  const known = new Map<string, number>();
  const numbers = Int32Array.from(items, (item) => {
    const key = keyOf(item);
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  });
  return { numbers, count: known.size };
}

function sessionsByPair({ numbers, count }: Numbering, day: Int32Array): Int32Array[] {
  const lists = Array.from({ length: count }, (): number[] => []);
  numbers.forEach((pair, session) => lists[pair]!.push(session));
  return lists.map((list) => Int32Array.from(list.sort((a, b) => day[a]! - day[b]! || a - b)));
}

/** What the way and a team that is not the employer's own cost, by employer and pair. */
function roadsOf(
  { employers, sessions }: Instance,
  sessionsOfPair: readonly Int32Array[],
): Float64Array {
  const costs = employers.flatMap(({ roads, team }) =>
    sessionsOfPair.map(([first]) => {
      const { practitioner, centre } = sessions[first!]!;
      const far = Math.max(0, roads[centre]! - tariff.nearKilometres);
      return far + (team.includes(practitioner) ? 0 : tariff.anotherTeam);
    }),
  );
  return Float64Array.from(costs);
}
