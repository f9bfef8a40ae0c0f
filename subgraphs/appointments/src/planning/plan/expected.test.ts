import { describe, expect, it } from 'vitest';
import { expectedVisits, rememberedDays, type Pressing } from './expected.ts';
import { nowhere } from './model.ts';
import { effortFor, plan } from './plan.ts';
import { reasonFor } from './reasons.ts';
import { employer, session, visit } from './testing/tiny.ts';

/** Monday 30 November 2026. */
const today = 20_787;
const halfYear = today + rememberedDays;

function came(latest: number): Pressing {
  return { employer: 0, weight: 8, units: { physician: 1, nurse: 0 }, latest };
}

function daysOf(visits: readonly { earliest: number; latest: number }[]): number[][] {
  return visits.map(({ earliest, latest }) => [earliest - today, latest - today]);
}

describe('who is expected', () => {
  it('is three for each who came in the past half-year, each within the eight days of the law', () => {
    expect(daysOf(expectedVisits([came(today - 10)], today, halfYear))).toEqual([
      [43, 51],
      [104, 112],
      [165, 173],
    ]);
  });

  it('is expected on the same days whatever the night', () => {
    const [, ...later] = expectedVisits([came(today - 10)], today, halfYear);
    expect(expectedVisits([came(today - 10)], today + 45, halfYear)).toEqual(later);
  });

  it('would be known three days before, and does not come when nobody knows of them', () => {
    expect(daysOf(expectedVisits([came(today - 49)], today, today + 10))).toEqual([[4, 12]]);
    expect(expectedVisits([came(today - 50)], today, today + 10)).toEqual([]);
  });

  it('is forgotten after a half-year', () => {
    const old = came(today - rememberedDays);
    expect(expectedVisits([old], today, halfYear)).toEqual([]);
    expect(expectedVisits([old], today - 1, halfYear)).not.toEqual([]);
  });
});

describe('a plan with somebody who is expected', () => {
  const expected = visit({ expected: true, urgent: true, weight: 8, latest: today + 8 });
  const sessions = [session({ day: today + 1 })];
  const planned = (visits: Parameters<typeof visit>[0][]) => {
    const all = [...visits.map(visit), expected];
    const instance = { today, sessions, employers: [employer()], visits: all };
    return plan(instance, effortFor(instance));
  };

  it('keeps the room from a periodic visit, and says so', () => {
    const found = planned([{ weight: 2 }]);
    expect([...found.board.sessionOf]).toEqual([nowhere, 0]);
    expect(reasonFor(found, 0)).toEqual({ code: 'KEPT', session: 0 });
  });

  it('gives it to a first examination of SIR, which counts more', () => {
    expect([...planned([{ weight: 10 }]).board.sessionOf]).toEqual([0, nowhere]);
  });

  it('lets who is late wait for it, and who has been late for a year no more', () => {
    const waitingSince = (latest: number) => {
      const later = session({ day: today + 15 });
      const instance = {
        ...{ today, employers: [employer()], sessions: [...sessions, later] },
        visits: [visit({ weight: 3, latest }), expected],
      };
      return [...plan(instance, effortFor(instance)).board.sessionOf];
    };
    expect(waitingSince(today - 300)).toEqual([1, 0]);
    expect(waitingSince(today - 400)).toEqual([0, nowhere]);
  });

  it('counts nobody who is expected among those who stand before a visit', () => {
    const found = planned([{ weight: 9, before: 0, pinned: true }, { weight: 2 }]);
    expect(reasonFor(found, 1)).toEqual({ code: 'OUTRANKED', ahead: 1, session: 0 });
  });
});
