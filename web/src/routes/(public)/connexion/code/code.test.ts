import { describe, expect, it } from 'vitest';
import { groupCode, isCodeComplete, minutesLeft } from './code';
import { deviceName } from './device-name';

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

describe('the name of a device', () => {
  it('tells browsers apart that imitate each other', () => {
    expect(deviceName('Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0')).toBe(
      'Edge sur Windows',
    );
    expect(deviceName('')).toBe('Navigateur');
  });
});
