const format = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

/** `1 154,40 €`, its parts kept together; the fonts of documents have no narrow space. */
export const frenchMoney = (cents: number): string =>
  format.format(cents / 100).replaceAll('\u202f', '\u00a0');
