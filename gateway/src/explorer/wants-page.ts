import type { IncomingMessage } from 'node:http';

/** True for a browser that opens an address: it says that it reads pages, and asks no question of GraphQL. */
export function wantsPage({ headers, url }: Pick<IncomingMessage, 'headers' | 'url'>): boolean {
  const reads = (headers.accept ?? '').split(',').map((each) => each.split(';')[0]?.trim());
  const { searchParams } = new URL(url ?? '/', 'http://api');
  return reads.includes('text/html') && !searchParams.has('query');
}
