import type { Cookies } from '@sveltejs/kit';
import { env } from './env';

type CookieOptions = Parameters<Cookies['set']>[2];

/**
 * Under https the `__Host-` prefix makes the browser refuse the cookie from a sibling domain or without `Secure`.
 * Browsers refuse that prefix under plain http, hence the bare name there.
 */
export function cookieName(name: string): string {
  return env().https ? `__Host-${name}` : name;
}

/** Options that every cookie of the portal shares; no script of a page can read them. */
export function cookieOptions(expires?: Date): CookieOptions {
  const options: CookieOptions = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: env().https,
  };
  return expires ? { ...options, expires } : options;
}
