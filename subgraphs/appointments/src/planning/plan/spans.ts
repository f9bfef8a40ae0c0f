import type { Span } from './model.ts';

/** Lists of spans of days, one list per visit, in one stretch of memory. */
export class Spans {
  constructor(
    private readonly starts: Int32Array,
    private readonly days: Int32Array,
  ) {}

  cover(list: number, day: number): boolean {
    const end = this.starts[list + 1]!;
    for (let at = this.starts[list]!; at < end; at += 2) {
      if (day >= this.days[at]! && day <= this.days[at + 1]!) return true;
    }
    return false;
  }
}

export function layOutSpans(lists: readonly (readonly Span[])[]): Spans {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = starts[index]! + list.length * 2;
  });
  return new Spans(
    starts,
    Int32Array.from(lists.flatMap((list) => list.flatMap(({ from, until }) => [from, until]))),
  );
}
