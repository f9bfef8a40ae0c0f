import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import { cookieName, cookieOptions } from './cookie-names';

const NAME = 'vigie-retrait';
const TEN_MINUTES_MS = 10 * 60 * 1000;

const schema = z.object({ whence: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) });

/** What a form would hold to add again what was taken off. */
export type Fields = readonly (readonly [name: string, value: string])[];

/**
 * Keeps what was taken off a list, as the form of that list sends it, for whoever changes their mind at once.
 * @param whence the list
 */
export function keepTakenOff(cookies: Cookies, whence: string, fields: Fields): void {
  const options = cookieOptions(new Date(Date.now() + TEN_MINUTES_MS));
  cookies.set(cookieName(NAME), JSON.stringify({ whence, fields }), options);
}

/** What was taken off this list last; null where it was none, or too long ago. */
export function readTakenOff(cookies: Cookies, whence: string): Fields | null {
  const text = cookies.get(cookieName(NAME));
  if (!text) return null;
  try {
    const kept = schema.safeParse(JSON.parse(text)).data;
    return kept?.whence === whence ? kept.fields : null;
  } catch {
    return null;
  }
}
