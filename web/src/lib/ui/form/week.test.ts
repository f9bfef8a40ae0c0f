import { describe, expect, it } from 'vitest';
import { halfDaysInWords } from './week';

describe('half-days of a week', () => {
  it('are told by whole days where both halves are there', () => {
    expect(halfDaysInWords(['MONDAY_MORNING', 'MONDAY_AFTERNOON', 'WEDNESDAY_MORNING'])).toEqual([
      'lundi',
      'mercredi matin',
    ]);
    expect(halfDaysInWords(['FRIDAY_AFTERNOON'])).toEqual(['vendredi après-midi']);
  });
});
