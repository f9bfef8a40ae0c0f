import { expect, it } from 'vitest';
import type { Look } from './look.ts';
import { tableOf, verdictOn } from './table.ts';
import { worstWindow } from './vitals.ts';

const look = (path: string, script: number, shift: number): Look => ({
  ...{ who: 'member', path, done: 'searches' },
  weight: { script, style: 12_340, all: 99_000, requests: 21 },
  vitals: { firstByte: 612.4, largestPaint: 1800, shift, interaction: null },
});

const page = '/0010006/visites/019f0000-0000-7000-8000-00000000000a/annuler';

it('a row tells what a page weighs and how it moves', () => {
  expect(
    tableOf([look(page, 51_260, 0.0042)])
      .split('\n')
      .at(-1),
  ).toBe(
    '| /0010006/visites/…/annuler | 51.3 | 12.3 | 99.0 | 21 | 612 | 1800 | 0.004 | < 16 | searches |',
  );
});

it('pages above an aim are named, the worst first', () => {
  expect(
    verdictOn([look('/a', 60_000, 0.01), look('/b', 61_000, 0.2), look('/c', 70_000, 0)]),
  ).toEqual([
    'At most 60 kB of scripts: missed by /c (70.0), /b (61.0).',
    'Nothing shifts by more than 0.01: missed by /b (0.200).',
  ]);
  expect(verdictOn([look('/a', 60_000, 0)])[0]).toBe('At most 60 kB of scripts: every page.');
});

it('shifts add up while they follow each other within a second, for five seconds at most', () => {
  const shifts = [0, 600, 3000, 3900, 4800, 5700, 6600, 7500, 8400];
  expect(worstWindow(shifts.map((startTime) => ({ startTime, value: 0.1 })))).toBeCloseTo(0.6);
  expect(worstWindow([])).toBe(0);
});
