import { expect, it } from 'vitest';
import { drawn, type Bar } from './bars';

const bar = (...values: number[]): Bar => ({
  label: '',
  parts: values.map((value) => ({ value, tone: 'plain' })),
});

const part = (from: number, width: number) => ({ tone: 'plain', from, width });

it('the longest bar is full, the others in proportion, part after part', () => {
  expect(drawn([bar(4, 0, 4), bar(2)])).toEqual([[part(0, 50), part(50, 50)], [part(0, 25)]]);
});

it('nothing is drawn of nothing', () => {
  expect(drawn([bar(0), bar()])).toEqual([[], []]);
});
