import { describe, expect, it } from 'vitest';
import { standingOn, visitStateOn } from './standing.ts';
import type { AbsenceRow } from '../absence/table.ts';
import type { VisitRow } from './table.ts';

const today = '2026-11-26';

function visitOf(change: Partial<VisitRow>): VisitRow {
  return {
    ...{ id: 'a', accountId: 'x', employeeId: 'y', kind: 'VIP_INIT', status: 'TO_PLAN' },
    ...{
      earliestDate: null,
      latestDate: '2027-06-01',
      day: null,
      version: 1,
      answersChange: null,
      certificates: [],
      promised: false,
    },
    ...change,
  };
}

function absenceOf(returnVisitBy: string): AbsenceRow {
  return {
    ...{ id: 'absence', accountId: 'x', employeeId: 'y', version: 1, visitSpared: false },
    ...{ firstDay: '2026-08-26', expectedLastDay: '2026-12-09', lastDay: '2026-12-09' },
    ...{ returnedOn: null, withdrawnAt: null, returnVisitBy, updatedAt: new Date(0) },
  };
}

describe('the state that follows from a legal date', () => {
  it.each([
    [null, 'UP_TO_DATE'],
    ['2026-11-25', 'OVERDUE'],
    ['2026-11-26', 'DUE_SOON'],
    ['2026-12-26', 'DUE_SOON'],
    ['2026-12-27', 'UP_TO_DATE'],
  ] as const)('with %s is %s', (latestDate, state) => {
    expect(visitStateOn(today, latestDate)).toBe(state);
  });
});

describe('the standing of an employee', () => {
  it('without visits is up to date: nothing is due', () => {
    expect(standingOn(today, [], [])).toEqual({
      ...{ state: 'UP_TO_DATE', latestDate: null, next: null, lastHeldOn: null },
      returnToRequest: null,
    });
  });

  it('is up to date whatever the service promised whoever asked', () => {
    const promised = { kind: 'MI_CARRIERE', promised: true, latestDate: '2026-11-20' };
    expect(standingOn(today, [visitOf(promised)], [])).toMatchObject({
      ...{ state: 'UP_TO_DATE', latestDate: null },
    });
  });

  it('follows the earliest legal date, whatever the order', () => {
    const [soon, later] = [visitOf({ id: 's', latestDate: '2026-12-01' }), visitOf({ id: 'l' })];
    expect(standingOn(today, [later, soon], [])).toMatchObject({
      state: 'DUE_SOON',
      next: { id: 's' },
    });
    expect(standingOn(today, [soon, later], [])).toEqual(standingOn(today, [later, soon], []));
  });

  it('is not late with a visit for which the law gives the employer no day', () => {
    const asked = visitOf({ kind: 'DEM_EMP', latestDate: '2026-11-01' });
    expect(standingOn(today, [asked], [])).toMatchObject({
      ...{ state: 'UP_TO_DATE', latestDate: null, next: { kind: 'DEM_EMP' } },
    });
    const exposed = visitOf({ id: 'e', kind: 'POST_EXPO', latestDate: '2026-11-01' });
    const owed = visitOf({ id: 'o', latestDate: '2026-12-01' });
    expect(standingOn(today, [exposed, owed], [])).toMatchObject({
      ...{ state: 'DUE_SOON', latestDate: '2026-12-01' },
    });
  });

  it('is overdue though an appointment is booked: the law is not met yet', () => {
    const planned = visitOf({ status: 'PLANNED', day: '2026-12-10', latestDate: '2026-11-01' });
    expect(standingOn(today, [planned], [])).toMatchObject({
      state: 'OVERDUE',
      next: { day: '2026-12-10' },
    });
  });

  it('counts a return visit that nobody has asked for: the law wants it by its own last day', () => {
    const absence = absenceOf('2026-12-18');
    const later = visitOf({ latestDate: '2028-06-26' });
    expect(standingOn(today, [later], [absence])).toMatchObject({
      ...{ state: 'DUE_SOON', latestDate: '2026-12-18', returnToRequest: { id: 'absence' } },
    });
    expect(standingOn('2026-12-19', [], [absence])).toMatchObject({ state: 'OVERDUE', next: null });
    const sooner = visitOf({ latestDate: '2026-12-01' });
    expect(standingOn(today, [sooner], [absence])).toMatchObject({ latestDate: '2026-12-01' });
  });

  it('leaves out an appointment of the past that nobody has recorded', () => {
    const past = visitOf({ status: 'PLANNED', day: '2026-11-25', latestDate: '2026-11-25' });
    expect(standingOn(today, [past], [])).toMatchObject({ state: 'UP_TO_DATE', next: null });
    expect(standingOn('2026-11-25', [past], [])).toMatchObject({ state: 'DUE_SOON' });
  });

  it('owes nothing for what was held, cancelled or is no longer due, and tells what was held last', () => {
    const closed = ['CANCELLED_BY_EMPLOYER', 'CANCELLED_BY_SERVICE', 'NO_LONGER_DUE'].map(
      (status) => visitOf({ status, latestDate: '2026-01-01', day: '2026-05-05' }),
    );
    const held = ['2024-03-02', '2025-03-02', '2022-03-02'].map((day) =>
      visitOf({ status: 'HELD', day, latestDate: '2020-01-01' }),
    );
    expect(standingOn(today, [...closed, ...held], [])).toMatchObject({
      ...{ state: 'UP_TO_DATE', next: null, lastHeldOn: '2025-03-02' },
    });
  });
});
