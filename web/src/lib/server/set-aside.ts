import type { Cookies } from '@sveltejs/kit';
import { cookieName, cookieOptions } from './cookie-names';
import { readSession, takeSecret } from './session';

const ASIDE = 'vigie-service';

/** Keeps the session of somebody of the service while they look at an account as its user sees it. */
export function setAside(cookies: Cookies): void {
  const own = readSession(cookies);
  if (own) cookies.set(cookieName(ASIDE), own.secret, cookieOptions());
}

export const isSetAside = (cookies: Cookies): boolean =>
  cookies.get(cookieName(ASIDE)) !== undefined;

/** Puts the session that was set aside back in its place; false where none was. */
export function takeBack(cookies: Cookies): boolean {
  const secret = cookies.get(cookieName(ASIDE));
  if (!secret) return false;
  cookies.delete(cookieName(ASIDE), cookieOptions());
  takeSecret(cookies, secret);
  return true;
}
