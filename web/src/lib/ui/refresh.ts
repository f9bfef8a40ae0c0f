/** Milliseconds before each new question. */
const pauses = [1000, 1500, 2000, 3000, 4000, 6000, 8000, 12_000, 20_000, 30_000];

/**
 * Milliseconds to wait before a question, the first one numbered 0; undefined when nothing more is asked.
 * @param patient whether it goes on, with the longest pause, until the work that is waited for has ended
 */
export function pauseBefore(turn: number, patient: boolean): number | undefined {
  return pauses[turn] ?? (patient ? pauses.at(-1) : undefined);
}
