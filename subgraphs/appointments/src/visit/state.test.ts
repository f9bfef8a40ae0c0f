import { describe, expect, it } from 'vitest';
import { canBecome, isBooked, isPinned, statesBefore, visitStatuses } from './state.ts';

/** Every transition that there is; all others are refused. */
const allowed = [
  'TO_PLAN → PLANNED',
  'TO_PLAN → NO_LONGER_DUE',
  ...['PLANNED', 'SUMMONED', 'CONFIRMED'].flatMap((from) => [
    `${from} → TO_PLAN`,
    `${from} → HELD`,
    `${from} → EXCUSED`,
    `${from} → NOT_EXCUSED`,
    `${from} → CANCELLED_BY_EMPLOYEE`,
    `${from} → CANCELLED_BY_EMPLOYER`,
    `${from} → CANCELLED_BY_SERVICE`,
    `${from} → NO_LONGER_DUE`,
  ]),
  'PLANNED → SUMMONED',
  'PLANNED → CONFIRMED',
  'SUMMONED → CONFIRMED',
  'SUMMONED → PLANNED',
  'CONFIRMED → PLANNED',
  'HELD → EXCUSED',
  'HELD → NOT_EXCUSED',
  'EXCUSED → HELD',
  'EXCUSED → NOT_EXCUSED',
  'NOT_EXCUSED → HELD',
  'NOT_EXCUSED → EXCUSED',
  'NO_LONGER_DUE → TO_PLAN',
  'NO_LONGER_DUE → PLANNED',
];

const pairs = visitStatuses.flatMap((from) => visitStatuses.map((to) => ({ from, to })));

describe('the states of a visit', () => {
  it.each(pairs)('from $from to $to', ({ from, to }) => {
    expect(canBecome(from, to)).toBe(allowed.includes(`${from} → ${to}`));
    expect(statesBefore(to).includes(from)).toBe(canBecome(from, to));
  });

  it('a cancelled visit stays cancelled: another one falls due in its place', () => {
    const ends = visitStatuses.filter((from) => visitStatuses.every((to) => !canBecome(from, to)));
    expect(ends).toEqual([
      'CANCELLED_BY_EMPLOYEE',
      'CANCELLED_BY_EMPLOYER',
      'CANCELLED_BY_SERVICE',
    ]);
  });

  it('planning moves a tentative appointment only, never one of which somebody was told', () => {
    expect(visitStatuses.filter(isBooked)).toEqual(['PLANNED', 'SUMMONED', 'CONFIRMED']);
    expect(visitStatuses.filter(isPinned)).toEqual(['SUMMONED', 'CONFIRMED']);
  });
});
