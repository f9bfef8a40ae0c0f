import type { Ground } from './ground.ts';
import { nowhere } from './model.ts';
import { tariff } from './tariff.ts';

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
  /** Visits of employers who care for company, by half-day, or by half-day and centre where they want it together. */
  private readonly company: Uint16Array;
  private readonly row: Int32Array;
  private readonly urgent: Uint8Array;

  constructor(readonly ground: Ground) {
    const { sessions, employers } = ground.instance;
    this.sessionOf = new Int32Array(ground.visits).fill(nowhere);
    this.occupants = sessions.map(() => []);
    this.free = Int32Array.from(sessions, ({ units }) => units);
    this.open = Int32Array.from(sessions, ({ units, reserved }) => units - reserved);
    this.urgent = Uint8Array.from(ground.instance.visits, ({ urgent }) => Number(urgent));
    this.cost = ground.unplaced.reduce((sum, cost) => sum + cost, 0);
    let rows = 0;
    this.row = Int32Array.from(employers, ({ company }) => (company.kind === 'any' ? -1 : rows++));
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
    const { company } = this.employerOf(visit);
    if (company.kind === 'any') return cost;
    const already = this.company[this.companyAt(visit, session)]!;
    if (company.kind === 'spread') return already < company.atMost ? cost : Infinity;
    return already === 0 ? cost + tariff.outing : cost;
  }

  /** What the plan saves when a visit leaves its session. */
  leaving(visit: number): number {
    const session = this.sessionOf[visit]!;
    if (session === nowhere) return this.ground.unplaced[visit]!;
    const cost = this.ground.cost(visit, session);
    const alone =
      this.employerOf(visit).company.kind === 'group' &&
      this.company[this.companyAt(visit, session)] === 1;
    return alone ? cost + tariff.outing : cost;
  }

  place(visit: number, session: number): void {
    this.cost += this.entering(visit, session) - this.ground.unplaced[visit]!;
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
    if (this.employerOf(visit).company.kind !== 'any') {
      this.company[this.companyAt(visit, session)]! += sign;
    }
  }

  private employerOf(visit: number) {
    return this.ground.instance.employers[this.ground.employer[visit]!]!;
  }

  private companyAt(visit: number, session: number): number {
    const { ground } = this;
    const together = this.employerOf(visit).company.kind === 'group';
    const moment = together ? ground.place[session]! : ground.halfDay[session]!;
    return this.row[ground.employer[visit]!]! * ground.places + moment;
  }
}
