import type { IconName } from '$lib/ui/icons/names';

/** An entry of the main navigation of an area. */
export interface NavigationItem {
  href: string;
  label: string;
  /** Shorter, for the bar of a phone. */
  shortLabel: string;
  icon: IconName;
  /** Other addresses that belong to it. */
  also?: readonly string[];
  /** The page explains what is missing and who can open it. */
  locked: boolean;
}

/**
 * Whether an entry is the one of the page: that of the area's first page only on itself, the others on everything below.
 * A page may say that it belongs to another entry than its address.
 */
export function isCurrent(
  { href, also = [] }: NavigationItem,
  { url, data }: { url: Pick<URL, 'pathname'>; data: Pick<App.PageData, 'entry'> },
): boolean {
  const path = data.entry ?? url.pathname;
  const isFirst = href.lastIndexOf('/') === 0;
  if (isFirst) return path === href;
  return [href, ...also].some((each) => path === each || path.startsWith(`${each}/`));
}
