import { listAddress } from '$lib/ui/list/pagination';

/** Years that can be looked at, the running one first. */
const yearsShown = 5;

/** The year of the address among those that can be looked at; without one, or with another, the running one. */
export function yearOf(url: URL, today: string): number {
  const asked = Number(url.searchParams.get('annee'));
  return years(today).find((year) => year === asked) ?? Number(today.slice(0, 4));
}

export function years(today: string): number[] {
  const running = Number(today.slice(0, 4));
  return Array.from({ length: yearsShown }, (_, index) => running - index);
}

/** Each year, and all of them beside one another, as links; `shown` is null where they stand beside one another. */
export function yearTabs(url: URL, base: string, today: string, shown: number | null) {
  const page = new URL(`${base}/statistiques`, url);
  page.search = url.search;
  const tabs = years(today).map((year, index) => ({
    label: String(year),
    href: listAddress(page, { annee: index === 0 ? '' : String(year) }),
    current: year === shown,
  }));
  page.pathname += '/evolution';
  const beside = { label: `Sur ${yearsShown} ans`, href: listAddress(page, { annee: '' }) };
  return [...tabs, { ...beside, current: shown === null }];
}
