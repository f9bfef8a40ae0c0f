import { describe, expect, it } from 'vitest';
import { Board } from './board.ts';
import { Ground } from './ground.ts';
import { bitOf } from './half-day.ts';
import { everyHalfDay, nowhere, type Instance, type PlanVisit } from './model.ts';
import { effortFor, plan, type Effort } from './plan.ts';
import { randomFrom } from './random.ts';
import { reasonFor } from './reasons.ts';
import { employer, session, visit } from './testing/tiny.ts';

/** Monday 30 November 2026. */
const monday = 20_787;

function planned(instance: Partial<Instance>) {
  const whole = {
    today: monday,
    sessions: [session()],
    employers: [employer()],
    visits: [],
    ...instance,
  };
  const found = plan(whole, effortFor(whole));
  return { places: [...found.board.sessionOf], reason: (of: number) => reasonFor(found, of) };
}

const two = (change: Partial<PlanVisit>, other: Partial<PlanVisit>) => [
  visit(change),
  visit(other),
];

describe('a plan', () => {
  it('gives the only room to the visit that counts more, and says so to the other', () => {
    const { places, reason } = planned({ visits: two({ weight: 2 }, { weight: 10 }) });
    expect(places).toEqual([nowhere, 0]);
    expect(reason(0)).toEqual({ code: 'OUTRANKED', ahead: 1, session: 0 });
    expect(reason(1)).toEqual({ code: 'IN_TIME' });
  });

  it('lets the one wait that can, so that nobody is late', () => {
    const sessions = [session({ day: monday }), session({ day: monday + 1 })];
    const visits = two({ latest: monday + 20 }, { latest: monday });
    expect(planned({ sessions, visits }).places).toEqual([1, 0]);
  });

  it('looks no further than at first once it has asked as much as it may', () => {
    const random = randomFrom(1);
    const upTo = (most: number) => 1 + Math.floor(random() * most);
    const sessions = Array.from({ length: 40 }, (_, index) =>
      session({ day: monday + (index % 20), afternoon: index >= 20, units: 14 }),
    );
    const visits = Array.from({ length: 300 }, () => {
      const units = 1 + upTo(2);
      return visit({
        ...{ weight: upTo(10), units: { physician: units, nurse: units } },
        ...{ earliest: monday + upTo(10), latest: monday + 10 + upTo(10) },
      });
    });
    const crowded = { today: monday, sessions, employers: [employer()], visits };
    const effort = { ...effortFor(crowded), rounds: 3, firstReach: 1, lastReach: 300 };
    const placesOf = (change: Partial<Effort>) => [
      ...plan(crowded, { ...effort, ...change }).board.sessionOf,
    ];
    expect(placesOf({ mostAsked: 0 })).toEqual(placesOf({ lastReach: 1 }));
    expect(placesOf({})).not.toEqual(placesOf({ lastReach: 1 }));
  });

  it('never gives to a nurse what belongs to a physician', () => {
    const sessions = [session({ nurse: true })];
    const visits = [visit({ units: { physician: 1, nurse: 0 } })];
    const { places, reason } = planned({ sessions, visits });
    expect(places).toEqual([nowhere]);
    expect(reason(0)).toEqual({ code: 'NO_SESSION' });
  });

  it('gives a long visit no slot that is too short for it', () => {
    const sessions = [session({ sort: 0 }), session({ day: monday + 1, sort: 1 })];
    expect(planned({ sessions, visits: [visit({ sorts: 0b10 })] }).places).toEqual([1]);
    expect(planned({ sessions, visits: [visit()] }).places).toEqual([0]);
  });

  it('keeps to part-time days, closures and the first day', () => {
    const sessions = [0, 1, 2, 3].map((day) => session({ day: monday + day }));
    const visits = [
      visit({
        earliest: monday + 1,
        allowed: everyHalfDay & ~bitOf(monday + 1, false),
        away: [{ from: monday + 2, until: monday + 2 }],
      }),
    ];
    expect(planned({ sessions, visits }).places).toEqual([3]);
    const { places, reason } = planned({ sessions: sessions.slice(0, 3), visits });
    expect(places).toEqual([nowhere]);
    expect(reason(0)).toEqual({ code: 'EMPLOYEE_AWAY' });
  });

  it('keeps to the half of the day that a training in the mornings leaves', () => {
    const sessions = [
      session({ day: monday + 1 }),
      session({ day: monday + 1, afternoon: true }),
      session({ day: monday + 2 }),
    ];
    const placesWith = (afternoon: boolean) =>
      planned({
        sessions,
        visits: [visit({ away: [{ from: monday, until: monday + 9, afternoon }] })],
      }).places;
    expect(placesWith(false)).toEqual([1]);
    expect(placesWith(true)).not.toEqual([1]);
  });

  it('tells whether the employer or the employee cannot', () => {
    const sessions = [session(), session({ day: monday + 1 })];
    const away = [{ from: monday, until: monday + 9 }];
    const closed = employer({ closed: away });
    const reasonOf = (made: Parameters<typeof planned>[0]) => planned(made).reason(0).code;
    expect(reasonOf({ sessions, visits: [visit({ away })] })).toBe('EMPLOYEE_AWAY');
    expect(reasonOf({ sessions, visits: [visit({ refused: away })] })).toBe('NEVER_AVAILABLE');
    expect(reasonOf({ sessions, visits: [visit()], employers: [closed] })).toBe('NEVER_AVAILABLE');
  });

  it('sends nobody too far', () => {
    const { places, reason } = planned({
      employers: [employer({ roads: [Infinity] })],
      visits: [visit()],
    });
    expect(places).toEqual([nowhere]);
    expect(reason(0)).toEqual({ code: 'NO_SESSION' });
  });

  it('groups the visits of an employer who wants it on one half-day', () => {
    const sessions = [session({ units: 2 }), session({ day: monday + 1, units: 2 })];
    const visits = [
      visit({ employer: 0 }),
      visit({ employer: 1 }),
      visit({ employer: 0 }),
      visit({ employer: 1 }),
    ];
    const employers = [
      employer({ company: { kind: 'group' } }),
      employer({ company: { kind: 'group' } }),
    ];
    const { places } = planned({ sessions, visits, employers });
    expect(places[0]).toBe(places[2]);
    expect(places[1]).toBe(places[3]);
  });

  it('never lets more go at once than the employer does, and says so', () => {
    const employers = [employer({ company: { kind: 'spread', atMost: 1 } })];
    const { places, reason } = planned({
      sessions: [session({ units: 9 })],
      employers,
      visits: two({ weight: 4 }, {}),
    });
    expect(places).toEqual([0, nowhere]);
    expect(reason(1)).toEqual({ code: 'TOO_MANY_AWAY' });
  });

  it('keeps what is reserved for hires and returns', () => {
    const sessions = [session({ units: 2, reserved: 1 })];
    expect(planned({ sessions, visits: two({}, {}) }).places).toContain(nowhere);
    expect(planned({ sessions, visits: two({}, { urgent: true }) }).places).toEqual([0, 0]);
  });

  it('moves no summoned visit, whoever comes', () => {
    const visits = two({ weight: 2, before: 0, pinned: true }, { weight: 10 });
    expect(planned({ visits }).places).toEqual([0, nowhere]);
  });

  it('leaves a tentative visit where it is, unless leaving pays', () => {
    const sessions = [session({ day: monday + 1 }), session()];
    expect(planned({ sessions, visits: [visit({ before: 0 })] }).places).toEqual([0]);
    const urgent = visit({ latest: monday + 1, earliest: monday + 1 });
    expect(planned({ sessions, visits: [visit({ before: 0 }), urgent] }).places).toEqual([1, 0]);
  });

  it('shifts others along a chain to make room', () => {
    const sessions = [0, 1, 2].map((day) => session({ day: monday + day }));
    const visits = [2, 1, 0].map((until) => visit({ latest: monday + until }));
    expect(planned({ sessions, visits }).places).toEqual([2, 1, 0]);
  });

  it('says that a date was past before anybody could be summoned', () => {
    const { reason } = planned({ visits: [visit({ latest: monday - 3 })] });
    expect(reason(0)).toEqual({ code: 'DUE_TOO_SOON' });
  });
});

describe('a board under trial', () => {
  it('stands as before when nothing is gained', () => {
    const board = new Board(
      new Ground({
        today: monday,
        sessions: [session()],
        employers: [employer()],
        visits: [visit()],
      }),
    );
    board.place(0, 0);
    const { cost } = board;
    expect(board.tryOut(() => board.remove(0), 0)).toBe(false);
    expect([...board.sessionOf]).toEqual([0]);
    expect(board.cost).toBe(cost);
  });
});
