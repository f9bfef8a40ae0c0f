import { describe, expect, it } from 'vitest';
import type { HeldSlot } from '../placement/queries.ts';
import type { Preparation } from '../planning/search.ts';
import type { VisitRow } from '../visit/table.ts';
import { appointmentProblem, mayBeBrought, reasonRefusals, suits } from './rules.ts';

const now = new Date('2026-11-23T08:00:00Z');
const slotAt = new Date('2026-12-08T08:00:00Z');

const visit = (change: Partial<VisitRow>): VisitRow =>
  ({
    ...{ status: 'SUMMONED', absenceToldAt: null, locked: false, startsAt: slotAt },
    cancellableUntil: new Date('2026-12-06T08:00:00Z'),
    ...change,
  }) as VisitRow;

const slot: HeldSlot = {
  ...{
    slotId: 's',
    practitionerId: 'p',
    practitionerKind: 'NURSE',
    centreId: 'c',
    placeKind: 'CENTRE',
    postCode: '49990',
    kilometres: null,
  },
  ...{ centreName: 'Rennes', zone: 'Europe/Paris', day: '2026-12-08', startsAt: slotAt },
  minutes: 30,
};

interface Wanted {
  performers?: string[];
  latestDate?: string;
  earliestDate?: string | null;
  nurse?: number | null;
  until?: string | null;
  excludedDays?: string[];
  spans?: { firstDay: string; lastDay: string; part: null }[];
}

function owed(change: Wanted = {}): Preparation {
  const { performers = ['PHYSICIAN', 'NURSE'], latestDate = '2027-01-15', nurse = 30 } = change;
  const { earliestDate = null, until = null, excludedDays = [], spans } = change;
  const unavailable = spans ? { halfDays: 1023, spans } : null;
  return {
    visit: { earliestDate },
    wish: { performers, latestDate },
    length: { physician: 30, nurse },
    bounds: { until, excludedDays, unavailable },
  } as unknown as Preparation;
}

describe('an appointment that another may have', () => {
  it('is there, nobody has told of an absence, and the notice still runs', () => {
    expect(appointmentProblem(visit({}), now)).toBeNull();
    const codes = [
      visit({ status: 'TO_PLAN', cancellableUntil: null }),
      visit({ absenceToldAt: now }),
      visit({ cancellableUntil: new Date('2026-11-22T08:00:00Z') }),
    ].map((each) => appointmentProblem(each, now)?.code);
    expect(codes).toEqual(['NOT_PLANNED', 'ALREADY_TOLD', 'TOO_LATE']);
  });
});

describe('whoever may be brought there', () => {
  it('waits, or has a later appointment that nobody was told of and nobody chose', () => {
    const later = new Date('2026-12-20T08:00:00Z');
    expect(mayBeBrought(visit({ status: 'TO_PLAN', startsAt: null }), slotAt)).toBe(true);
    expect(mayBeBrought(visit({ status: 'PLANNED', startsAt: later }), slotAt)).toBe(true);
    expect(mayBeBrought(visit({ status: 'PLANNED', startsAt: now }), slotAt)).toBe(false);
    expect(mayBeBrought(visit({ status: 'PLANNED', startsAt: later, locked: true }), slotAt)).toBe(
      false,
    );
    expect(mayBeBrought(visit({ status: 'SUMMONED', startsAt: later }), slotAt)).toBe(false);
  });
});

describe('a visit that suits a slot', () => {
  const fits = (change: Wanted) => suits(owed(change), slot, '2026-11-23');

  it('may be held by this practitioner and in this time', () => {
    expect(fits({})).toBe(true);
    expect(fits({ performers: ['PHYSICIAN'] })).toBe(false);
    expect(fits({ nurse: 45 })).toBe(false);
    expect(fits({ nurse: null })).toBe(false);
  });

  it('is within its legal dates, or late already', () => {
    expect(fits({ latestDate: '2026-12-08' })).toBe(true);
    expect(fits({ latestDate: '2026-12-07' })).toBe(false);
    expect(fits({ latestDate: '2026-11-01' })).toBe(true);
    expect(fits({ earliestDate: '2026-12-09' })).toBe(false);
  });

  it('is of somebody who is employed then, and can come', () => {
    expect(fits({ until: '2026-12-07' })).toBe(false);
    expect(fits({ excludedDays: ['2026-12-08'] })).toBe(false);
    expect(fits({ spans: [{ firstDay: '2026-12-01', lastDay: '2026-12-10', part: null }] })).toBe(
      false,
    );
  });
});

it('a proposal is turned down with a reason of at most 500 characters', () => {
  expect(reasonRefusals('').map(({ code }) => code)).toEqual(['REQUIRED']);
  expect(reasonRefusals('x'.repeat(501)).map(({ code }) => code)).toEqual(['TOO_LONG']);
  expect(reasonRefusals('Le médecin la verra plus tard.')).toEqual([]);
});
