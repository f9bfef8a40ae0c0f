import { expect, test } from 'vitest';
import { mergeInto } from './merge.ts';

const merged = (target: Record<string, unknown>, source: Record<string, unknown>) => {
  mergeInto(target, source);
  return target;
};

test('objects grow together, key by key', () => {
  expect(merged({ account: { id: '1' } }, { account: { name: 'Fournil' } })).toEqual({
    account: { id: '1', name: 'Fournil' },
  });
});

test('lists of the same length grow together, element by element', () => {
  const target = { rows: [{ id: '1' }, null, { id: '3' }] };
  expect(merged(target, { rows: [{ name: 'a' }, null, { name: 'c' }] })).toEqual({
    rows: [{ id: '1', name: 'a' }, null, { id: '3', name: 'c' }],
  });
});

test('a list of another length takes the place of the one before', () => {
  expect(merged({ rows: [1, 2] }, { rows: [3] })).toEqual({ rows: [3] });
});

test('what comes later counts', () => {
  expect(merged({ name: 'old', none: 1 }, { name: 'new', none: null })).toEqual({
    name: 'new',
    none: null,
  });
});

test('names of Object.prototype are data like any other', () => {
  const target = merged({}, { constructor: { id: '1' }, toString: 'text' });
  expect(Object.entries(target)).toEqual([
    ['constructor', { id: '1' }],
    ['toString', 'text'],
  ]);
});

test('no answer changes the prototype of anything', () => {
  const hostile = JSON.parse('{"__proto__":{"polluted":true},"a":{"__proto__":{"polluted":true}}}');
  const target = merged({ a: {} }, hostile as Record<string, unknown>);
  expect(target).not.toHaveProperty('polluted');
  expect(target['a']).not.toHaveProperty('polluted');
  expect({}).not.toHaveProperty('polluted');
});
