import { isCivilDate } from './civil-date.ts';

/** A day, a time and a zone: without one the instant would depend on where the server stands. */
const shape = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads an instant; null for every other text, also for a day that its month lacks. */
export function instantOf(text: string): Date | null {
  const [, day] = shape.exec(text) ?? [];
  if (!day || !isCivilDate(day)) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
