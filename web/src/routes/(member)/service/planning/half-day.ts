/** « le matin » or « l'après-midi », by the beginning of a half-day. */
export function partWords(from: string): string {
  return from < '13:00' ? 'le matin' : 'l’après-midi';
}
