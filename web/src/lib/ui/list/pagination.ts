/**
 * Pages of a Relay connection in an address. `apres` is repeated, one cursor for each page already turned: the last one
 * opens this page, and without it comes the page before. A connection alone only knows the way forward.
 */
export interface PageLinks {
  /** Number of this page, from 1. */
  number: number;
  first: string | undefined;
  previous: string | undefined;
  next: string | undefined;
}

/** A part of a connection: so many rows, after a cursor. */
export interface Slice {
  first: number;
  after: string | undefined;
}

const PARAMETER = 'apres';

/** Cursor to ask for this page; undefined on the first. */
export function cursorOf(url: URL): string | undefined {
  return url.searchParams.getAll(PARAMETER).at(-1);
}

export function pageLinks(
  url: URL,
  info: { hasNextPage: boolean; endCursor?: string | null },
): PageLinks {
  const trail = url.searchParams.getAll(PARAMETER);
  const { hasNextPage, endCursor } = info;
  return {
    number: trail.length + 1,
    first: trail.length > 1 ? address(url, []) : undefined,
    previous: trail.length > 0 ? address(url, trail.slice(0, -1)) : undefined,
    next: hasNextPage && endCursor ? address(url, [...trail, endCursor]) : undefined,
  };
}

/** The same list with other parameters, from its first page. An empty value removes a parameter. */
export function listAddress(url: URL, changes: Record<string, string>): string {
  const parameters = new URLSearchParams(url.searchParams);
  parameters.delete(PARAMETER);
  for (const [name, value] of Object.entries(changes)) {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
  return `${url.pathname}${query(parameters)}`;
}

function address(url: URL, trail: string[]): string {
  const parameters = new URLSearchParams(url.searchParams);
  parameters.delete(PARAMETER);
  for (const cursor of trail) parameters.append(PARAMETER, cursor);
  return `${url.pathname}${query(parameters)}`;
}

function query(parameters: URLSearchParams): string {
  return parameters.size > 0 ? `?${parameters}` : '';
}
