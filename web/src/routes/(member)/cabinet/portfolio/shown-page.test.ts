import { describe, expect, it } from 'vitest';
import { pageOf } from './shown-page';

const all = Array.from({ length: 120 }, (_, index) => index);
const at = (query: string) => pageOf(new URL(`http://x/cabinet${query}`), all);

describe('a page of the portfolio', () => {
  it('has fifty rows and knows its neighbours', () => {
    expect(at('?tri=retards')).toMatchObject({
      total: 120,
      pages: { number: 1, previous: undefined, next: '/cabinet?tri=retards&page=2' },
    });
    const last = at('?page=3');
    expect(last.rows).toHaveLength(20);
    expect(last.pages).toMatchObject({ previous: '/cabinet?page=2', next: undefined });
  });

  it('is the nearest one for a number that no page has', () => {
    for (const [query, number] of [
      ['?page=99', 3],
      ['?page=-4', 1],
      ['?page=x', 1],
    ] as const) {
      expect(at(query).pages.number).toBe(number);
    }
  });
});
