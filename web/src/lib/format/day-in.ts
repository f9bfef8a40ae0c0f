/** A day as the API takes it; undefined for what the calendar does not have. */
export function dayIn(text: string): string | null | undefined {
  if (text === '') return null;
  const day = new Date(`${text}T00:00:00Z`);
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime());
  return exists && day.toISOString().startsWith(text) ? text : undefined;
}
