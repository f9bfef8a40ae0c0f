import type { ComplementInput } from '$lib/graphql/generated/graphql';
import { amountOf, centsIn } from '$lib/format/amount';

interface Shown {
  label: string;
  unit: string;
  price: { cents: number };
}

/** Services beside the base as lines of text: « Étude ergonomique ; journée ; 680,00 ». */
export function linesOf(complements: readonly Shown[]): string {
  return complements
    .map(({ label, unit, price }) => `${label} ; ${unit} ; ${amountOf(price.cents)}`)
    .join('\n');
}

/** The lines that are understood, and the numbers of those that are not, counted from one. */
export function complementsIn(text: string): { read: ComplementInput[]; unread: number[] } {
  const read: ComplementInput[] = [];
  const unread: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [label = '', unit = '', price = '', ...more] = line.split(';').map((part) => part.trim());
    const priceCents = centsIn(price);
    if (label && unit && priceCents !== null && more.length === 0) {
      read.push({ label, unit, priceCents });
    } else unread.push(index + 1);
  }
  return { read, unread };
}
