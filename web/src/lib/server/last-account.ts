import type { Cookies } from '@sveltejs/kit';
import { cookieName, cookieOptions } from './cookie-names';

const NAME = 'vigie-compte';
const HALF_A_YEAR_MS = 180 * 24 * 3600 * 1000;

/** Member number of the account opened last in this browser. */
export function readLastAccount(cookies: Cookies): string | undefined {
  const number = cookies.get(cookieName(NAME));
  return number && /^\d{7}$/.test(number) ? number : undefined;
}

export function rememberAccount(cookies: Cookies, memberNumber: string): void {
  cookies.set(cookieName(NAME), memberNumber, cookieOptions(new Date(Date.now() + HALF_A_YEAR_MS)));
}

/** The account is no longer open to this person: `/` must not lead into a wall. */
export function forgetAccount(cookies: Cookies): void {
  cookies.delete(cookieName(NAME), cookieOptions());
}
