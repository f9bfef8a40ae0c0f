interface Money {
  cents: number;
  currency: string;
}

/** « 1 392,00 € »; spaces never break. */
export function formatMoney({ cents, currency }: Money): string {
  return new Intl.NumberFormat('fr-FR', { style: 'currency', currency })
    .format(cents / 100)
    .replace(/\u202f/g, '\u00a0');
}
