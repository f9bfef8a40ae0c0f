import { listAddress, type PageLinks } from '$lib/ui/list/pagination';

const PAGE_SIZE = 50;

/** The rows of the page that an address names, of a list that is all there, and the way to its neighbours. */
export function pageOf<Row>(
  url: URL,
  all: readonly Row[],
): { rows: Row[]; total: number; pageSize: number; pages: PageLinks } {
  const last = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const asked = Number(url.searchParams.get('page') ?? 1);
  const number = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
  const to = (page: number) => listAddress(url, { page: page > 1 ? String(page) : '', fait: '' });
  return {
    rows: all.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE),
    ...{ total: all.length, pageSize: PAGE_SIZE },
    pages: {
      number,
      first: number > 2 ? to(1) : undefined,
      previous: number > 1 ? to(number - 1) : undefined,
      next: number < last ? to(number + 1) : undefined,
    },
  };
}
