import { describe, expect, it } from 'vitest';
import { groupCode, isCodeComplete, minutesLeft } from './code';

describe('a one-time code', () => {
  it.each(['k7wx-m2pq', ' K7WX M2PQ ', 'k7wxm2pq', 'K7WX–M2PQ.'])('is read from %j', (typed) => {
    expect(groupCode(typed)).toBe('K7WX-M2PQ');
    expect(isCodeComplete(typed)).toBe(true);
  });

  it('is not complete with seven characters', () => expect(isCodeComplete('K7WX-M2P')).toBe(false));

  it('shows the time left by the second', () => {
    expect(minutesLeft(545_000)).toBe('9:05');
    expect(minutesLeft(-5)).toBe('0:00');
  });
});
