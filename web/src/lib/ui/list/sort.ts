import type { Column } from './table';
import { listAddress } from './pagination';

/** The word by which an address asks for an order; empty for the usual one of the list. */
const wordIn = (url: URL): string => url.searchParams.get('tri') ?? '';

/**
 * The order that the address of a list asks for.
 * @param orders each by its word; the usual one by the empty word, which also stands for a word that the list does not know
 */
export function orderIn<Order>(url: URL, orders: Record<string, Order> & { '': Order }): Order {
  return orders[wordIn(url)] ?? orders[''];
}

/**
 * The orders of a list whose rows are cards, as links.
 * @param labels each by its word, the usual one by the empty word
 */
export function orderTabs(url: URL, labels: Readonly<Record<string, string>>) {
  const chosen = Object.hasOwn(labels, wordIn(url)) ? wordIn(url) : '';
  return Object.entries(labels).map(([word, label]) => ({
    ...{ label, href: listAddress(url, { tri: word }), current: word === chosen },
  }));
}

/** Head of a column by which its list can be ordered. */
export function sortedBy(
  url: URL,
  word: string,
  direction: 'ascending' | 'descending',
): NonNullable<Column['sort']> {
  return {
    href: listAddress(url, { tri: word }),
    direction: wordIn(url) === word ? direction : undefined,
  };
}
