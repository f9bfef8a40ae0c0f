import type { Ground } from './ground.ts';

/** Pairs of a visit and a session that are kept at most, six to eight bytes each. */
const mostKept = 40_000_000;

/**
 * The sessions that each visit may take, with what it costs there before company and prices. They are the same for a
 * whole plan and looked at again and again; where there are too many to keep they are found anew each time.
 */
export class Eligible {
  /** Sessions and costs of the visit that was looked at last: those from `from` until before `until`. */
  readonly session: Uint16Array | Int32Array;
  readonly cost: Float32Array;
  from = 0;
  until = 0;
  private readonly starts: Float64Array | null;

  constructor(
    readonly ground: Ground,
    most = mostKept,
  ) {
    const { visits, sessions } = ground;
    const room = Math.max(sessions, Math.min(most, visits * sessions));
    this.session = sessions <= 2 ** 16 ? new Uint16Array(room) : new Int32Array(room);
    this.cost = new Float32Array(room);
    this.starts = this.findAll();
  }

  /** Makes the list of a visit the one that can be read. */
  lookAt(visit: number): void {
    this.from = this.starts ? this.starts[visit]! : 0;
    this.until = this.starts ? this.starts[visit + 1]! : this.find(visit, 0);
  }

  /** Where the list of each visit starts; null when they do not all find room. */
  private findAll(): Float64Array | null {
    const { visits, sessions } = this.ground;
    const starts = new Float64Array(visits + 1);
    for (let visit = 0; visit < visits; visit += 1) {
      if (starts[visit]! + sessions > this.session.length) return null;
      starts[visit + 1] = this.find(visit, starts[visit]!);
    }
    return starts;
  }

  private find(visit: number, at: number): number {
    return this.ground.eligible(visit, this.session, this.cost, at);
  }
}
