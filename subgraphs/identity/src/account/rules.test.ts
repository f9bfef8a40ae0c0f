import { describe, expect, it } from 'vitest';
import { lineOf } from './rules.ts';

describe('a text that somebody searches for', () => {
  it.each([
    '02 61 91 20 30',
    '0261912030',
    '+33 2 61 91 20 30',
    '+33261912030',
    '0033 2.61.91.20.30',
    '(02) 61-91-20-30',
  ])('is a telephone line as %s', (typed) => {
    expect(lineOf(typed)).toBe('261912030');
  });

  it.each(['261912030', '000 100 065 00028', '001 0006', '02 61 91', 'Fournil 0261912030', ''])(
    'is none as « %s »',
    (typed) => {
      expect(lineOf(typed)).toBeNull();
    },
  );
});
