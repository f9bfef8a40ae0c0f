import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { cursorOf, pageOf, pageSize, positionOf } from './page.ts';

const id = '01900000-0000-7000-8000-000000000001';
const raw = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the size of a page', () => {
  it('is 50 when nothing is said', () => {
    expect(
      [{}, { first: null }, { first: 1 }, { first: 200 }].map((asked) => pageSize(asked)),
    ).toEqual([50, 50, 1, 200]);
  });

  it.each([0, -5, 201, 1e9])('is refused outside 1 to 200: %i', (first) => {
    expect(() => pageSize({ first })).toThrow('A page has 1 to 200 rows.');
  });
});

describe('a cursor', () => {
  it('gives back the position that it was made from', () => {
    const position = ['L’Éléouët "du Bourg"', 'Zoé', id];
    expect(positionOf(cursorOf(position), ['text', 'text', 'id'])).toEqual(position);
  });

  it('is absent on the first page', () => {
    expect(positionOf(null, ['text', 'id'])).toBeNull();
    expect(positionOf(undefined, ['text', 'id'])).toBeNull();
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['an empty text', ''],
    ['an object', raw({ length: 2 })],
    ['a number among the values', raw(['Dupont', 3])],
    ['too few values', raw(['Dupont'])],
    ['too many values', raw(['Dupont', id, id])],
    ['an identifier that is none', raw(['Dupont', 'x'])],
    ['a text that the database cannot hold', raw(['Du\0pont', id])],
  ])('of another make is a broken request: %s', (_, cursor) => {
    expect(() => positionOf(cursor, ['text', 'id'])).toThrow(GraphQLError);
    expect(() => positionOf(cursor, ['text', 'id'])).toThrow('The cursor is not one of this list.');
  });

  it.each([
    ['day', 'Dupont'],
    ['day', '2026-02-30'],
    ['instant', '2026-11-30'],
    ['instant', 'Dupont'],
  ] as const)('of another order is a broken request: no %s in %s', (kind, value) => {
    expect(() => positionOf(raw([value, id]), [kind, 'id'])).toThrow(GraphQLError);
  });

  it('of days and instants is read', () => {
    expect(positionOf(raw(['2026-11-30', id]), ['day', 'id'])).toEqual(['2026-11-30', id]);
    const at = '2026-11-30T09:15:00.000Z';
    expect(positionOf(raw([at, id]), ['instant', 'id'])).toEqual([at, id]);
  });
});

describe('a page', () => {
  const rows = ['a', 'b', 'c'];

  it('holds as many rows as were asked for and knows that more follow', () => {
    const page = pageOf(rows, 2, 17, (row) => [row, id]);
    expect(page.edges.map(({ node }) => node)).toEqual(['a', 'b']);
    expect(page.pageInfo).toEqual({ hasNextPage: true, endCursor: cursorOf(['b', id]) });
    expect(page.totalCount).toBe(17);
  });

  it('that is the last one says so', () => {
    expect(pageOf(rows, 3, 3, (row) => [row]).pageInfo.hasNextPage).toBe(false);
    expect(pageOf([], 3, 0, () => []).pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  });
});
