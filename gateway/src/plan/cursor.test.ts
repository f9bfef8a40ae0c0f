import { expect, test } from 'vitest';
import { entitiesAt, placesAt } from './cursor.ts';

const data = {
  account: { rows: [{ node: { id: '1' } }, null, { node: null }, { node: { id: '4' } }] },
  grid: [[{ id: 'a' }], [{ id: 'b' }, null]],
};

test('entities are found through objects and lists; nulls on the way are left out', () => {
  expect(entitiesAt(data, ['account', 'rows', '@', 'node'])).toEqual([{ id: '1' }, { id: '4' }]);
  expect(entitiesAt(data, ['grid', '@', '@'])).toEqual([{ id: 'a' }, { id: 'b' }]);
  expect(entitiesAt(data, ['nowhere', '@'])).toEqual([]);
  expect(entitiesAt(data, ['constructor'])).toEqual([]);
});

test('the empty path is the root', () => {
  expect(entitiesAt(data, [])).toEqual([data]);
});

test('places stand in the same order, with the indices of the answer', () => {
  expect(placesAt(data, ['account', 'rows', '@', 'node'])).toEqual([
    ['account', 'rows', 0, 'node'],
    ['account', 'rows', 3, 'node'],
  ]);
  expect(placesAt(data, ['grid', '@', '@'])).toEqual([
    ['grid', 0, 0],
    ['grid', 1, 0],
  ]);
});
