/** One part of a bar: how much, and in which of the palette's tones. */
export interface Part {
  value: number;
  tone: 'held' | 'missed' | 'cancelled' | 'si' | 'sia' | 'sir' | 'plain';
}

export interface Bar {
  label: string;
  parts: readonly Part[];
}

const totalOf = ({ parts }: Pick<Bar, 'parts'>): number =>
  parts.reduce((total, { value }) => total + value, 0);

/** A part as it is drawn, in hundredths of the longest bar. */
interface Drawn {
  tone: Part['tone'];
  from: number;
  width: number;
}

/** Each bar as parts side by side; the longest bar is full. */
export function drawn(bars: readonly Bar[]): Drawn[][] {
  const longest = Math.max(1, ...bars.map(totalOf));
  return bars.map(({ parts }) => {
    let from = 0;
    return parts.flatMap(({ value, tone }) => {
      if (value === 0) return [];
      const part = { tone, from, width: (value / longest) * 100 };
      from += part.width;
      return [part];
    });
  });
}
