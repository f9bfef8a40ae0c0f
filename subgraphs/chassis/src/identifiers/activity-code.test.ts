import { describe, expect, it } from 'vitest';
import { parseActivityCode } from './activity-code.ts';

describe('an activity code', () => {
  it.each(['1071C', '10.71C', ' 10.71 c '])('is read from %j', (text) => {
    expect(parseActivityCode(text, 'NAF_REV2')).toBe('1071C');
  });

  it.each(['', '1071', '107C', '10711C', '1O71C', '1071CC', '10.71-C'])(
    'is not read from %j',
    (text) => {
      expect(parseActivityCode(text, 'NAF_REV2')).toBeNull();
    },
  );

  it.each(['0000Z', '0410Z', '3400A', '4410B', '8910Z'])(
    'is of a division that exists, unlike %s',
    (text) => {
      expect(parseActivityCode(text, 'NAF_REV2')).toBeNull();
      expect(parseActivityCode(text, 'NAF_2025')).toBeNull();
    },
  );

  it('of a garage is of one list only', () => {
    expect(parseActivityCode('4520A', 'NAF_REV2')).toBe('4520A');
    expect(parseActivityCode('4520A', 'NAF_2025')).toBeNull();
    expect(parseActivityCode('9531Y', 'NAF_2025')).toBe('9531Y');
  });
});
