import type { Ground } from './ground.ts';
import { nowhere, type Company, type PlanVisit } from './model.ts';
import { tariff } from './tariff.ts';

const wishes: Record<Company['kind'], number> = { any: 0, group: 1, spread: 2 };

/** Who sits where: a plan under way, always within room, reserve and the employers' limits. */
export class Board {
  readonly sessionOf: Int32Array;
  readonly occupants: readonly number[][];
  /** What the whole plan costs. */
  cost: number;
  /** Moves under trial: each visit with the session that it left. */
  private record: number[] | null = null;
  private readonly free: Int32Array;
  /** Of the free room, what visits that are not urgent may take. */
  private readonly open: Int32Array;
  /** What each visit costs by itself where it sits. */
  private readonly own: Float64Array;
  /** Visits of employers who care for company, by half-day, or by half-day and centre where they want it together. */
  private readonly company: Uint16Array;
  /** Of each visit: what its employer wants, where its counts begin, and how many may be away. */
  private readonly wish: Uint8Array;
  private readonly row: Int32Array;
  private readonly atMost: Int32Array;
  private readonly urgent: Uint8Array;

  constructor(readonly ground: Ground) {
    const { sessions, employers, visits } = ground.instance;
    this.sessionOf = new Int32Array(ground.visits).fill(nowhere);
    this.occupants = sessions.map(() => []);
    this.free = Int32Array.from(sessions, ({ units }) => units);
    this.open = Int32Array.from(sessions, ({ units, reserved }) => units - reserved);
    this.urgent = Uint8Array.from(visits, ({ urgent }) => Number(urgent));
    this.cost = ground.unplaced.reduce((sum, cost) => sum + cost, 0);
    this.own = new Float64Array(ground.visits);
    let rows = 0;
    const rowOf = employers.map(({ company }) => (company.kind === 'any' ? -1 : rows++));
    const companyOf = ({ employer }: PlanVisit) => employers[employer]!.company;
    this.wish = Uint8Array.from(visits, (visit) => wishes[companyOf(visit).kind]);
    this.row = Int32Array.from(visits, ({ employer }) => rowOf[employer]! * ground.places);
    this.atMost = Int32Array.from(visits, (visit) => {
      const company = companyOf(visit);
      return company.kind === 'spread' ? company.atMost : 0;
    });
    this.company = new Uint16Array(rows * ground.places);
  }

  /** Units that nobody has. */
  room(session: number): number {
    return this.free[session]!;
  }

  /** Whether there is room for a visit, once others have left. */
  fits(visit: number, session: number, leaving = nowhere, alsoLeaving = nowhere): boolean {
    const needed = this.ground.unitsOf(visit, session);
    const given = this.given(leaving, session) + this.given(alsoLeaving, session);
    if (this.free[session]! + given < needed) return false;
    if (this.urgent[visit]) return true;
    const opened = this.opened(leaving, session) + this.opened(alsoLeaving, session);
    return this.open[session]! + opened >= needed;
  }

  private given(leaving: number, session: number): number {
    return leaving === nowhere ? 0 : this.ground.unitsOf(leaving, session);
  }

  private opened(leaving: number, session: number): number {
    return leaving === nowhere || this.urgent[leaving] ? 0 : this.ground.unitsOf(leaving, session);
  }

  /**
   * What a visit that costs so much by itself adds to the plan in a session; infinite where its employer lets nobody
   * else go.
   */
  entering(visit: number, session: number, cost = this.ground.cost(visit, session)): number {
    const wish = this.wish[visit]!;
    if (wish === wishes.any) return cost;
    const already = this.company[this.companyAt(visit, session)]!;
    if (wish === wishes.spread) return already < this.atMost[visit]! ? cost : Infinity;
    return already === 0 ? cost + tariff.outing : cost;
  }

  /** What the plan saves when a visit leaves its session. */
  leaving(visit: number): number {
    const session = this.sessionOf[visit]!;
    if (session === nowhere) return this.ground.unplaced[visit]!;
    const alone =
      this.wish[visit] === wishes.group && this.company[this.companyAt(visit, session)] === 1;
    return alone ? this.own[visit]! + tariff.outing : this.own[visit]!;
  }

  place(visit: number, session: number): void {
    const own = this.ground.cost(visit, session);
    this.own[visit] = own;
    this.cost += this.entering(visit, session, own) - this.ground.unplaced[visit]!;
    this.record?.push(visit, nowhere);
    this.occupants[session]!.push(visit);
    this.count(visit, session, 1);
    this.sessionOf[visit] = session;
  }

  remove(visit: number): void {
    const session = this.sessionOf[visit]!;
    if (session === nowhere) return;
    this.cost -= this.leaving(visit) - this.ground.unplaced[visit]!;
    this.record?.push(visit, session);
    const occupants = this.occupants[session]!;
    occupants.splice(occupants.indexOf(visit), 1);
    this.count(visit, session, -1);
    this.sessionOf[visit] = nowhere;
  }

  /** Tries changes: unless the plan costs less afterwards, all of them are taken back. */
  tryOut(changes: () => void, worthwhile: number): boolean {
    const before = this.cost;
    const record: number[] = [];
    this.record = record;
    changes();
    this.record = null;
    if (this.cost < before - worthwhile) return true;
    for (let at = record.length - 2; at >= 0; at -= 2) {
      const session = record[at + 1]!;
      if (session === nowhere) this.remove(record[at]!);
      else this.place(record[at]!, session);
    }
    this.cost = before;
    return false;
  }

  private count(visit: number, session: number, sign: 1 | -1): void {
    const units = sign * this.ground.unitsOf(visit, session);
    this.free[session]! -= units;
    if (!this.urgent[visit]) this.open[session]! -= units;
    if (this.wish[visit] !== wishes.any) {
      this.company[this.companyAt(visit, session)]! += sign;
    }
  }

  private companyAt(visit: number, session: number): number {
    const { ground } = this;
    const together = this.wish[visit] === wishes.group;
    return this.row[visit]! + (together ? ground.place[session]! : ground.halfDay[session]!);
  }
}
