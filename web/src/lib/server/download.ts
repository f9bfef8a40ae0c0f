import { error } from '@sveltejs/kit';
import { env } from './env';

/**
 * Hands a file of the API's host on to the browser without keeping it in memory.
 * @param how whether the browser saves it or opens it by itself
 */
export async function downloadFrom(
  fetch: typeof globalThis.fetch,
  path: string,
  fileName: string,
  how: 'saved' | 'shown' = 'saved',
): Promise<Response> {
  const { apiUrl } = env();
  const url = new URL(path, apiUrl);
  // A path that leads elsewhere would make the portal fetch for a stranger.
  if (url.origin !== apiUrl.origin) error(502, 'Adresse de fichier inattendue.');
  const file = await fetch(url, { credentials: 'omit' }).catch(() => undefined);
  if (!file?.ok || !file.body) {
    error(503, { kind: 'unreachable', message: 'Le document ne peut pas être lu pour le moment.' });
  }
  const headers = new Headers({
    'content-type': file.headers.get('content-type') ?? 'application/octet-stream',
    'content-disposition': how === 'shown' ? inline(fileName) : attachment(fileName),
  });
  const length = file.headers.get('content-length');
  if (length && !file.headers.has('content-encoding')) headers.set('content-length', length);
  return new Response(file.body, { headers });
}

/** The same for a file that the browser shows: named for whoever saves it from there. */
function inline(fileName: string): string {
  return attachment(fileName).replace('attachment', 'inline');
}

/** RFC 6266: a plain name for old browsers and the real one, with its accents. */
export function attachment(fileName: string): string {
  const ascii = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.() -]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}
