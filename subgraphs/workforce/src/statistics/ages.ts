/** First years of the age bands; the last one has no end. */
export const ageBands = [16, 25, 35, 45, 55, 65] as const;

export interface AgeCount {
  /** Completed years. */
  age: number;
  profile: 'SI' | 'SIA' | 'SIR';
  people: number;
}

export interface Band {
  from: number;
  /** Last year of the band; null for the open one. */
  to: number | null;
  si: number;
  sia: number;
  sir: number;
}

/** People by age band and profile; whoever is younger than the first band counts in it. */
export function inBands(counts: readonly AgeCount[]): Band[] {
  return ageBands.map((from, index) => {
    const next = ageBands[index + 1] ?? null;
    const inside = counts.filter(
      ({ age }) => (index === 0 || age >= from) && (next === null || age < next),
    );
    const of = (profile: AgeCount['profile']): number =>
      inside
        .filter((count) => count.profile === profile)
        .reduce((total, { people }) => total + people, 0);
    return {
      from,
      to: next === null ? null : next - 1,
      si: of('SI'),
      sia: of('SIA'),
      sir: of('SIR'),
    };
  });
}
