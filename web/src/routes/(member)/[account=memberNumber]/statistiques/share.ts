/** « 92 % » of a whole; nothing of nothing. */
export function share(part: number, whole: number): string | null {
  if (whole === 0) return null;
  return new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 })
    .format(part / whole)
    .replace(/\u202f/g, '\u00a0');
}

const months = Array.from({ length: 12 }, (_, index) =>
  new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, index, 1),
  ),
);

/** « janvier » for 1. */
export function monthName(month: number): string {
  return months[month - 1] ?? '';
}

/** « de 25 à 34 ans »; the first band has those below as well, the last one has no end. */
export function ageLabel(
  { from, to }: { from: number; to?: number | null },
  index: number,
): string {
  if (index === 0) return `jusqu’à ${to} ans`;
  return to ? `de ${from} à ${to} ans` : `${from} ans et plus`;
}
