import { describe, expect, it } from 'vitest';
import { insertVisit } from './insert.ts';
import { nowhere, type Instance } from './model.ts';
import { effortFor, plan } from './plan.ts';
import { employer, session, visit } from './testing/tiny.ts';

const today = session().day;
const planned = (instance: Instance) => plan(instance, effortFor(instance));

describe('one visit more', () => {
  const full = (change: Parameters<typeof visit>[0] = {}) => {
    const sessions = [session(), session({ day: today + 1 })];
    const visits = [visit({ before: 0, ...change }), visit({ weight: 8, latest: today })];
    const found = planned({ today, sessions, employers: [employer()], visits });
    found.board.remove(0);
    found.board.remove(1);
    found.board.place(0, 0);
    return found;
  };

  it('takes the place of a tentative one that can come later', () => {
    const found = full();
    expect(insertVisit(found)(1)).toBe(true);
    expect([...found.board.sessionOf]).toEqual([1, 0]);
  });

  it('leaves a summoned one where it is', () => {
    const found = full({ pinned: true });
    expect(insertVisit(found)(1)).toBe(true);
    expect([...found.board.sessionOf]).toEqual([0, 1]);
  });

  it('finds nothing where nobody can make room', () => {
    const visits = [visit({ pinned: true, before: 0 }), visit({ latest: today })];
    const sessions = [session()];
    const tight = planned({ today, sessions, employers: [employer()], visits });
    expect(insertVisit(tight)(1)).toBe(false);
    expect([...tight.board.sessionOf]).toEqual([0, nowhere]);
  });
});
