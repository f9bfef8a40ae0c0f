import { env } from '$lib/server/env';
import type { RequestHandler } from './$types';

/** What a calendar program is told, beside the calendar itself. */
const handedOn = ['content-type', 'etag', 'cache-control', 'retry-after'];

/**
 * The appointments of somebody's subscription for a calendar program, which is signed in nowhere: the secret of the
 * address is all that it has. Programs read no pages: what goes wrong is a status alone.
 */
export const GET: RequestHandler = async ({ fetch, params, request }) => {
  const known = request.headers.get('if-none-match');
  const answer = await fetch(
    new URL(`/calendars/${encodeURIComponent(params.secret)}`, env().apiUrl),
    { credentials: 'omit', headers: known === null ? {} : { 'if-none-match': known } },
  ).catch(() => undefined);
  const headers = new Headers({ 'x-robots-tag': 'noindex' });
  if (answer === undefined || answer.status >= 500)
    return new Response(null, { status: 503, headers });
  for (const name of handedOn) {
    const value = answer.headers.get(name);
    if (value !== null && (name !== 'content-type' || answer.ok)) headers.set(name, value);
  }
  return new Response(answer.ok ? answer.body : null, { status: answer.status, headers });
};
