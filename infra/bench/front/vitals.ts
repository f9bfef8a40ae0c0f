import type { Page } from 'playwright-core';

/** What the browser itself tells about a page, in milliseconds; the shift is a share of the window. */
export interface Vitals {
  firstByte: number;
  largestPaint: number;
  shift: number;
  /** The slowest answer to what was done on the page; null where none took 16 ms, the least that is told. */
  interaction: number | null;
}

/** What is noted while a page lives, on the window of that page. */
interface Notes {
  largestPaint: number;
  shifts: { value: number; startTime: number }[];
  interactions: number[];
}

/** Has every page that opens from now on note what happens on it. */
export async function noteVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const notes: Notes = { largestPaint: 0, shifts: [], interactions: [] };
    (window as unknown as { vigieNotes: Notes }).vigieNotes = notes;
    const observe = (type: string, note: (entry: PerformanceEntry) => void, more: object = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
        ...{ type, buffered: true },
        ...more,
      });
    observe('largest-contentful-paint', ({ startTime }) => (notes.largestPaint = startTime));
    observe('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (!hadRecentInput) notes.shifts.push({ value, startTime: entry.startTime });
    });
    const interaction = (entry: PerformanceEntry) => {
      const { interactionId } = entry as PerformanceEntry & { interactionId: number };
      if (interactionId > 0) notes.interactions.push(entry.duration);
    };
    observe('event', interaction, { durationThreshold: 16 });
  });
}

/** Reads the notes of the open page. */
export async function readVitals(page: Page): Promise<Vitals> {
  const { firstByte, largestPaint, shifts, interactions } = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const { vigieNotes } = window as unknown as { vigieNotes: Notes };
    return {
      ...vigieNotes,
      firstByte: (navigation as PerformanceNavigationTiming).responseStart,
    };
  });
  return {
    ...{ firstByte, largestPaint, shift: worstWindow(shifts) },
    interaction: interactions.length > 0 ? Math.max(...interactions) : null,
  };
}

/**
 * Cumulative shift as browsers report it: of the windows of at most five seconds, that end with a
 * second of rest, the one in which most has moved.
 */
export function worstWindow(shifts: readonly { value: number; startTime: number }[]): number {
  let worst = 0;
  let [sum, began, last] = [0, -Infinity, -Infinity];
  for (const { value, startTime } of shifts) {
    if (startTime - last > 1000 || startTime - began > 5000) [sum, began] = [0, startTime];
    sum += value;
    last = startTime;
    worst = Math.max(worst, sum);
  }
  return worst;
}
