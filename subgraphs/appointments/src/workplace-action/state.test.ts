import { describe, expect, it } from 'vitest';
import { actionStates, after, type Step } from './state.ts';

describe('a workplace action', () => {
  it.each<[Step, Record<(typeof actionStates)[number], string | null>]>([
    ['PLAN', { ASKED: 'PLANNED', PLANNED: 'PLANNED', HELD: null, DECLINED: null, WITHDRAWN: null }],
    ['HOLD', { ASKED: 'HELD', PLANNED: 'HELD', HELD: null, DECLINED: null, WITHDRAWN: null }],
    [
      'DECLINE',
      { ASKED: 'DECLINED', PLANNED: 'DECLINED', HELD: null, DECLINED: null, WITHDRAWN: null },
    ],
    [
      'WITHDRAW',
      { ASKED: 'WITHDRAWN', PLANNED: null, HELD: null, DECLINED: null, WITHDRAWN: null },
    ],
  ])('%s leads from each state where it may, and nowhere else', (step, expected) => {
    const reached = Object.fromEntries(actionStates.map((state) => [state, after(state, step)]));
    expect(reached).toEqual(expected);
  });
});
