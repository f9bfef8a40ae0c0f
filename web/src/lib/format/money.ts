interface Money {
  cents: number;
  currency: string;
}

/** « 1 392,00 € », « −12,00 € »; nothing in it breaks. */
export function formatMoney({ cents, currency }: Money): string {
  return new Intl.NumberFormat('fr-FR', { style: 'currency', currency })
    .format(cents / 100)
    .replace(/\u202f/g, '\u00a0')
    .replace('-', '\u2212');
}
