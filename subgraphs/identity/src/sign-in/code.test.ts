import { describe, expect, it } from 'vitest';
import { drawCode, hashCode, matchesCode, normaliseCode } from './code.ts';

describe('a code', () => {
  it('has eight characters in two groups, none of which looks like another', () => {
    for (let drawn = 0; drawn < 200; drawn++) {
      expect(drawCode()).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    }
  });

  it('does not come twice, and every character of the alphabet comes at every place', () => {
    const codes = Array.from({ length: 2000 }, drawCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const place of [0, 1, 2, 3, 5, 6, 7, 8]) {
      expect(new Set(codes.map((code) => code[place])).size).toBe(31);
    }
  });
});

describe('a typed code', () => {
  it.each([
    ['in lower case', 'abcd-2345'],
    ['without its dash', 'ABCD2345'],
    ['with spaces', ' AB CD 23 45 '],
    ['with the dash of a word processor', 'ABCD–2345'],
    ['with the spaces that a mail program adds', 'ABCD\u00a0-\u202f2345\n'],
  ])('is read %s', (_, typed) => {
    expect(normaliseCode(typed)).toBe('ABCD2345');
  });
});

describe('a kept code', () => {
  it('is matched however it is typed, and by nothing else', async () => {
    const kept = await hashCode('ABCD-2345');
    expect(await matchesCode(' abcd2345', kept)).toBe(true);
    expect(await matchesCode('ABCD-2346', kept)).toBe(false);
    expect(await matchesCode('', kept)).toBe(false);
  });

  it('is salted: the same code is kept in another way each time', async () => {
    const [one, other] = await Promise.all([hashCode('ABCD-2345'), hashCode('ABCD-2345')]);
    expect(one).not.toBe(other);
    expect(one).not.toContain('ABCD');
  });

  it('that was never drawn is matched by nothing', async () => {
    expect(await matchesCode('', null)).toBe(false);
    expect(await matchesCode('ABCD-2345', null)).toBe(false);
  });
});
