import { describe, expect, it } from 'vitest';
import { after, replacementStates, shownState, type Ending } from './state.ts';

describe('a proposal of another employee', () => {
  it.each<[Ending, string]>([
    ['CONFIRM', 'CONFIRMED'],
    ['DECLINE', 'DECLINED'],
    ['WITHDRAW', 'WITHDRAWN'],
    ['LAPSE', 'LAPSED'],
  ])('that nobody has answered ends with %s as %s', (ending, state) => {
    expect(after('PROPOSED', ending)).toBe(state);
  });

  it('that has ended does not end again', () => {
    const ended = replacementStates.filter((state) => state !== 'PROPOSED');
    for (const state of ended) expect(after(state, 'CONFIRM')).toBeNull();
  });

  it('is shown as lapsed once its appointment is another one', () => {
    expect(shownState('PROPOSED', true)).toBe('PROPOSED');
    expect(shownState('PROPOSED', false)).toBe('LAPSED');
    expect(shownState('CONFIRMED', false)).toBe('CONFIRMED');
  });
});
