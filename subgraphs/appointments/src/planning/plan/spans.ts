import type { Span } from './model.ts';

/** First day, last day, and the halves of these days as bits. */
const width = 3;

/** The half of a day, as a bit. */
const bitOfHalf = (afternoon: boolean) => 1 << Number(afternoon);

/** Lists of spans of days, one list per visit, in one stretch of memory. */
export class Spans {
  constructor(
    private readonly starts: Int32Array,
    private readonly days: Int32Array,
  ) {}

  cover(list: number, day: number, afternoon: boolean): boolean {
    const end = this.starts[list + 1]!;
    const half = bitOfHalf(afternoon);
    for (let at = this.starts[list]!; at < end; at += width) {
      if (day >= this.days[at]! && day <= this.days[at + 1]! && (this.days[at + 2]! & half) !== 0)
        return true;
    }
    return false;
  }
}

export function layOutSpans(lists: readonly (readonly Span[])[]): Spans {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = starts[index]! + list.length * width;
  });
  const both = bitOfHalf(false) | bitOfHalf(true);
  const laidOut = ({ from, until, afternoon }: Span) => [
    ...[from, until, afternoon === undefined ? both : bitOfHalf(afternoon)],
  ];
  return new Spans(starts, Int32Array.from(lists.flat().flatMap(laidOut)));
}
