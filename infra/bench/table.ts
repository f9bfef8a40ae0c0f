import type { Result } from './measure.ts';

interface Column {
  title: string;
  cell(result: Result, baseline: Result): string;
}

const columns: readonly Column[] = [
  { title: '', cell: ({ title }) => title },
  { title: 'requests/s', cell: ({ rate }) => rate.toFixed(0) },
  { title: '× baseline', cell: ({ rate }, baseline) => (rate / baseline.rate).toFixed(2) },
  { title: 'p50 ms', cell: ({ p50 }) => p50.toFixed(1) },
  { title: 'p99 ms', cell: ({ p99 }) => p99.toFixed(1) },
  { title: 'CPU µs/request', cell: ({ cpu }) => cpu.toFixed(0) },
  { title: 'CPU, baseline ÷ it', cell: ({ cpu }, baseline) => (baseline.cpu / cpu).toFixed(2) },
  { title: 'memory MB', cell: ({ rss }) => (rss / 1_000_000).toFixed(0) },
  { title: 'start ms', cell: ({ startUp }) => startUp.toFixed(0) },
  { title: 'new text ms', cell: ({ cold }) => cold.toFixed(1) },
];

/** Markdown, one row per contestant, with ratios to the baseline. */
export function tableOf(results: readonly Result[], baseline: Result): string {
  const rows = results.map((result) => columns.map(({ cell }) => cell(result, baseline)));
  const alignment = columns.map((_, index) => (index === 0 ? '---' : '--:'));
  return [columns.map(({ title }) => title), alignment, ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
