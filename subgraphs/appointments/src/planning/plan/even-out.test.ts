import { describe, expect, it } from 'vitest';
import { Board } from './board.ts';
import { Candidates } from './candidates.ts';
import { ChainSearch } from './chain.ts';
import { Eligible } from './eligible.ts';
import { evenOut } from './even-out.ts';
import { Ground } from './ground.ts';
import { nowhere, type PlanEmployer, type PlanVisit } from './model.ts';
import { Prices } from './prices.ts';
import { employer, session, visit } from './testing/tiny.ts';

const today = session().day;
const long = (change: Partial<PlanVisit> = {}) =>
  visit({ units: { physician: 3, nurse: 3 }, ...change });
const short = (change: Partial<PlanVisit> = {}) =>
  visit({ units: { physician: 2, nurse: 2 }, ...change });

/** Two half-days of six units, each with a visit of three, one of two, and a unit to spare; somebody short waits. */
function odd(inFirst: Partial<PlanVisit> = {}, employers: readonly PlanEmployer[] = [employer()]) {
  const sessions = [session({ units: 6 }), session({ day: today + 1, units: 6 })];
  const visits = [long(inFirst), short(), long(), short(), short()];
  const board = new Board(new Ground({ today, sessions, employers: [...employers], visits }));
  const prices = Prices.none(board.ground);
  prices.unit.fill(100);
  const candidates = new Candidates(new Eligible(board.ground), 8);
  [0, 0, 1, 1].forEach((where, number) => board.place(number, where));
  visits.forEach((_, number) => candidates.renew(number, prices, board));
  evenOut({ board, candidates, prices, chains: new ChainSearch(board, candidates, prices) });
  return board;
}

describe('two half-days that each waste a unit', () => {
  it('trade a long visit for a short one, and who waited has the room', () => {
    const { sessionOf } = odd();
    expect([...sessionOf]).not.toContain(nowhere);
    expect(sessionOf[0]).toBe(sessionOf[2]);
  });

  it('trade nobody who is summoned', () => {
    const { sessionOf } = odd({ pinned: true });
    expect(sessionOf[0]).toBe(0);
  });

  it('make nobody late', () => {
    const { sessionOf } = odd({ latest: today, weight: 50 });
    expect(sessionOf[0]).toBe(0);
    expect([...sessionOf]).not.toContain(nowhere);
  });

  it('stay as they are where an employer lets nobody else go', () => {
    const alone = employer({ company: { kind: 'spread', atMost: 2 } });
    const { sessionOf } = odd({}, [alone]);
    expect([...sessionOf]).toEqual([0, 0, 1, 1, nowhere]);
  });
});
