/** An hour as people type it, « 9 h », « 13h30 » or « 9:05 », as the API takes it: `09:05`; null for what is none. */
export function timeOfDayIn(typed: string): string | null {
  const [, hours = '', minutes = ''] =
    /^(\d{1,2})\s*(?:[h:]\s*(\d{2})?)?$/i.exec(typed.trim()) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes.padEnd(2, '0')}`;
}
