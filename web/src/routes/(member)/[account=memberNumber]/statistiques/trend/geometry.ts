/** A rectangle of a chart, in hundredths of its width and height. */
export interface Block {
  series: number;
  period: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Points of a line, in hundredths, and the pieces between those that are neighbours. */
export interface Path {
  points: { period: number; x: number; y: number }[];
  pieces: { x1: number; y1: number; x2: number; y2: number }[];
}

type Values = readonly (readonly (number | null)[])[];

/** Part of a period's room that its column takes. */
const columnShare = 0.64;

const steps = [2, 4, 6, 8, 10];

/** The upper end of an axis: a round number whose half is one as well. */
export function axisEnd(values: Values): number {
  const highest = Math.max(
    0,
    ...values.map((of) => of.reduce<number>((all, one) => all + (one ?? 0), 0)),
  );
  const power = 10 ** Math.max(0, Math.ceil(Math.log10(Math.max(1, highest))) - 1);
  return steps.map((step) => step * power).find((end) => end >= highest) ?? 10 * power;
}

/** Columns of stacked parts, one column to a period, from the bottom up. */
export function columns(values: Values, end: number): Block[] {
  const room = 100 / values.length;
  return values.flatMap((parts, period) => {
    let top = 100;
    return parts.flatMap((value, series) => {
      if (!value) return [];
      const height = (value / end) * 100;
      top -= height;
      const x = period * room + (room * (1 - columnShare)) / 2;
      return [{ series, period, x, y: top, width: room * columnShare, height }];
    });
  });
}

/** A line through the values of one series; where a value is missing it has a gap. */
export function path(values: Values, end: number): Path {
  const room = 100 / values.length;
  const points = values.flatMap(([value], period) =>
    value == null ? [] : [{ period, x: (period + 0.5) * room, y: 100 - (value / end) * 100 }],
  );
  const pieces = points.flatMap((point, index) => {
    const before = points[index - 1];
    if (before?.period !== point.period - 1) return [];
    return [{ x1: before.x, y1: before.y, x2: point.x, y2: point.y }];
  });
  return { points, pieces };
}
