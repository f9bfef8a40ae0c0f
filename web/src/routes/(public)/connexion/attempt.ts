import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import { cookieName, cookieOptions } from '$lib/server/cookie-names';

const schema = z.object({
  challenge: z.string(),
  /** Needed to send the code again; the screen shows it, so that a typing mistake is seen. */
  email: z.string(),
  expiresAt: z.string(),
  resendAt: z.string(),
});

/** A sign-in under way. Its cookie outlives a discarded phone tab: opened again, the portal asks for the code. */
export type SignInAttempt = z.infer<typeof schema>;

const NAME = 'vigie-connexion';

export function readAttempt(cookies: Cookies): SignInAttempt | undefined {
  const text = cookies.get(cookieName(NAME));
  if (!text) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export function writeAttempt(cookies: Cookies, attempt: SignInAttempt): void {
  cookies.set(
    cookieName(NAME),
    JSON.stringify(attempt),
    cookieOptions(new Date(attempt.expiresAt)),
  );
}

export function deleteAttempt(cookies: Cookies): void {
  cookies.delete(cookieName(NAME), cookieOptions());
}
