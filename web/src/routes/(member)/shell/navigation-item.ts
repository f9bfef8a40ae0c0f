import type { IconName } from '$lib/ui/icons/names';

/** An entry of the main navigation of an area. */
export interface NavigationItem {
  href: string;
  label: string;
  /** Shorter, for the bar of a phone. */
  shortLabel: string;
  icon: IconName;
  /** The page explains what is missing and who can open it. */
  locked: boolean;
}

/** Whether an entry is the one of the page: that of the area's first page only on itself, the others on everything below. */
export function isCurrent(item: NavigationItem, path: string): boolean {
  const isFirst = item.href.lastIndexOf('/') === 0;
  return path === item.href || (!isFirst && path.startsWith(`${item.href}/`));
}
