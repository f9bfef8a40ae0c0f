import { expect, it } from 'vitest';
import type { Result } from './measure.ts';
import { tableOf } from './table.ts';

const result = (title: string, rate: number, cpu: number): Result => ({
  ...{ name: title, title, rate, cpu },
  ...{ p50: 1, p99: 2, rss: 1_000_000, startUp: 3, cold: 4 },
});

it('holds everybody against the baseline: rate for rate, and processor time the other way round', () => {
  const baseline = result('baseline', 100, 5000);
  const rows = tableOf([baseline, result('fast', 1250, 500)], baseline).split('\n');
  expect(rows.at(-1)).toBe('| fast | 1250 | 12.50 | 1.0 | 2.0 | 500 | 10.00 | 1 | 3 | 4.0 |');
  expect(rows).toHaveLength(4);
});
