import type { Cookies } from '@sveltejs/kit';
import { cookieName, cookieOptions } from './cookie-names';

/** What the browser's cookies said about the person, after a renewal where one was due. */
export type SessionState =
  | { kind: 'open'; accessToken: string }
  | { kind: 'none' }
  /** A session is held but the API could not be asked: neither signed in nor signed out. */
  | { kind: 'unreachable' };

/** The tokens that sign-in and renewal return. */
export interface SessionTokens {
  sessionSecret: string;
  sessionEndsAt: string;
  accessToken: string;
  accessEndsAt: string;
}

interface StoredSession {
  secret: string;
  /** Absent once the cookie of the short-lived token has expired. */
  access: { token: string; endsAt: number } | undefined;
}

const SECRET = 'vigie-session';
const ACCESS = 'vigie-access';

/** A token that ends within this time is renewed first: it must outlive the slowest page. */
const RENEW_BEFORE_MS = 30_000;

export function readSession(cookies: Cookies): StoredSession | undefined {
  const secret = cookies.get(cookieName(SECRET));
  if (!secret) return undefined;
  const [endsAt, token] = (cookies.get(cookieName(ACCESS)) ?? '').split('|');
  return { secret, access: token ? { token, endsAt: Number(endsAt) } : undefined };
}

export function isFresh(stored: StoredSession, now: number): boolean {
  return stored.access !== undefined && stored.access.endsAt - now > RENEW_BEFORE_MS;
}

export function writeSession(cookies: Cookies, tokens: SessionTokens): void {
  const accessEnd = new Date(tokens.accessEndsAt);
  const access = `${accessEnd.getTime()}|${tokens.accessToken}`;
  cookies.set(
    cookieName(SECRET),
    tokens.sessionSecret,
    cookieOptions(new Date(tokens.sessionEndsAt)),
  );
  cookies.set(cookieName(ACCESS), access, cookieOptions(accessEnd));
}

/** Goes on with another session, whose token is still to be fetched. */
export function takeSecret(cookies: Cookies, secret: string): void {
  cookies.set(cookieName(SECRET), secret, cookieOptions());
  cookies.delete(cookieName(ACCESS), cookieOptions());
}

export function deleteSession(cookies: Cookies): void {
  cookies.delete(cookieName(SECRET), cookieOptions());
  cookies.delete(cookieName(ACCESS), cookieOptions());
}
