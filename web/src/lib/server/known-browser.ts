import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { cookieName, cookieOptions } from './cookie-names';
import { deviceName } from './device-name';

const NAME = 'vigie-appareil';

/** Browsers keep no cookie longer. */
const LONGEST_MS = 400 * 24 * 3600 * 1000;

/** People whom one browser is kept for. */
const PEOPLE = 4;

/** How this browser presents itself to the API: its name, and by what it is recognised. */
export function thisBrowser({ cookies, request }: Pick<RequestEvent, 'cookies' | 'request'>) {
  return {
    device: deviceName(request.headers.get('user-agent') ?? ''),
    deviceSecrets: readSecrets(cookies),
  };
}

/** Keeps what the API has given this browser to be recognised by, one for each person who signs in with it. */
export function rememberBrowser(cookies: Cookies, secret: string | null | undefined): void {
  if (!secret) return;
  const kept = [secret, ...readSecrets(cookies)].slice(0, PEOPLE);
  const until = new Date(Date.now() + LONGEST_MS);
  cookies.set(cookieName(NAME), kept.join('.'), cookieOptions(until));
}

function readSecrets(cookies: Cookies): string[] {
  const text = cookies.get(cookieName(NAME)) ?? '';
  return text.split('.').filter((secret) => /^[\w-]{20,64}$/.test(secret));
}
