/** The bit of a half-day of the week; 1 January 1970 was a Thursday. */
export function bitOf(day: number, afternoon: boolean): number {
  return 1 << (((day + 3) % 7) * 2 + Number(afternoon));
}
