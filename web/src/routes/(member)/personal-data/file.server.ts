import type { HeldTableFragment } from '$lib/graphql/generated/graphql';
import { attachment } from '$lib/server/download';

/** What one part of the portal holds of somebody. */
export interface Held {
  label: string;
  tables: readonly HeldTableFragment[];
}

/** What is held of somebody as a file to take along (GDPR, article 20): the words of the portal, not of its database. */
export function heldFile(parts: readonly Held[]): Response {
  const body = JSON.stringify({ exportedAt: new Date().toISOString(), parts }, null, 2);
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': attachment('donnees-personnelles.json'),
      'cache-control': 'no-store',
    },
  });
}
