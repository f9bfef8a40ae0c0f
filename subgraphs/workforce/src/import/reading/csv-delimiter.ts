/** Separators that exports use, the likeliest in France first: it wins a draw. */
const delimiters = [';', '\t', ',', '|'] as const;

export type Delimiter = (typeof delimiters)[number];

/**
 * The separator of a text of values, from its first lines: the one that most lines have equally often. A first line
 * `sep=;`, which Excel understands, settles it.
 */
export function delimiterOf(head: string): Delimiter {
  const said = /^"?sep=([;\t,|])/i.exec(head)?.[1] as Delimiter | undefined;
  if (said) return said;
  const lines = withoutQuoted(head)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  const scores = delimiters.map((delimiter) => agreement(lines, delimiter));
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ';';
}

/** Lines with the commonest count above zero, and among equals more cells. */
function agreement(lines: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const best = [...counts].map(([count, times]) => times * 1000 + Math.min(count, 999));
  return Math.max(0, ...best);
}

/** Separators inside quotes are part of a value. */
function withoutQuoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '');
}
