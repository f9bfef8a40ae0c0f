import { describe, expect, it } from 'vitest';
import { heldRefusals, plannedRefusals, textRefusals } from './rules.ts';

const today = '2026-11-27';

describe('the day of a workplace action', () => {
  it('to come may be today, not yesterday', () => {
    expect(plannedRefusals(today, today)).toEqual([]);
    expect(plannedRefusals('2026-11-26', today)).toEqual([{ code: 'IN_THE_PAST', field: 'day' }]);
  });

  it('that is over may be today, not tomorrow, and no more than five years ago', () => {
    expect(heldRefusals(today, today)).toEqual([]);
    expect(heldRefusals('2026-11-28', today)).toEqual([{ code: 'IN_THE_FUTURE', field: 'day' }]);
    expect(heldRefusals('2021-11-27', today)).toEqual([]);
    expect(heldRefusals('2021-11-26', today)).toEqual([{ code: 'TOO_LONG_AGO', field: 'day' }]);
  });
});

it('a wish must be there and fit', () => {
  expect(textRefusals('', 'wish')).toEqual([{ code: 'REQUIRED', field: 'wish' }]);
  expect(textRefusals('a'.repeat(1001), 'wish')).toEqual([{ code: 'TOO_LONG', field: 'wish' }]);
  expect(textRefusals('a'.repeat(1000), 'wish')).toEqual([]);
});
