import type { Look } from './look.ts';

/** What each page is held to. */
export const aims = { script: 60_000, shift: 0.01 };

interface Column {
  title: string;
  cell(look: Look): string;
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const milliseconds = (time: number) => time.toFixed(0);

const columns: readonly Column[] = [
  { title: 'Page', cell: ({ path }) => shortened(path) },
  { title: 'JS kB', cell: ({ weight }) => kilobytes(weight.script) },
  { title: 'CSS kB', cell: ({ weight }) => kilobytes(weight.style) },
  { title: 'All kB', cell: ({ weight }) => kilobytes(weight.all) },
  { title: 'Requests', cell: ({ weight }) => String(weight.requests) },
  { title: 'TTFB ms', cell: ({ vitals }) => milliseconds(vitals.firstByte) },
  { title: 'LCP ms', cell: ({ vitals }) => milliseconds(vitals.largestPaint) },
  { title: 'CLS', cell: ({ vitals }) => vitals.shift.toFixed(3) },
  {
    title: 'INP ms',
    cell: ({ vitals, done }) => {
      if (done === null) return '';
      return vitals.interaction === null ? '< 16' : milliseconds(vitals.interaction);
    },
  },
  { title: 'Done', cell: ({ done }) => done ?? 'nothing' },
];

/** Markdown, one row per page. */
export function tableOf(looks: readonly Look[]): string {
  const alignment = columns.map(({ title }) =>
    title === 'Page' || title === 'Done' ? '---' : '--:',
  );
  return [
    columns.map(({ title }) => title),
    alignment,
    ...looks.map((look) => columns.map(({ cell }) => cell(look))),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Which pages miss an aim, the worst first; a sentence for each aim. */
export function verdictOn(looks: readonly Look[]): string[] {
  const missing = (
    aim: string,
    of: (look: Look) => number,
    limit: number,
    unit: (v: number) => string,
  ) => {
    const over = looks.filter((look) => of(look) > limit).toSorted((a, b) => of(b) - of(a));
    const named = over.map((look) => `${shortened(look.path)} (${unit(of(look))})`);
    return over.length === 0 ? `${aim}: every page.` : `${aim}: missed by ${named.join(', ')}.`;
  };
  return [
    missing(
      `At most ${aims.script / 1000} kB of scripts`,
      ({ weight }) => weight.script,
      aims.script,
      kilobytes,
    ),
    missing(
      `Nothing shifts by more than ${aims.shift}`,
      ({ vitals }) => vitals.shift,
      aims.shift,
      (value) => value.toFixed(3),
    ),
  ];
}

/** Rows are told apart by their lists, not by their identifiers. */
const shortened = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
