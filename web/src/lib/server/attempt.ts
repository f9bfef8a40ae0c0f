import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import { cookieName, cookieOptions } from './cookie-names';

const schema = z.object({
  challenge: z.string(),
  /** Needed to send the code again; the screen shows it, so that a typing mistake is seen. */
  email: z.string(),
  expiresAt: z.string(),
  resendAt: z.string(),
});

/** A code that is on its way. Its cookie outlives a discarded phone tab: opened again, the portal asks for the code. */
export type Attempt = z.infer<typeof schema>;

/** What a code is asked for: to come in, to show that it is still oneself, to have another address. */
export type AttemptKind = 'connexion' | 'preuve' | 'adresse';

const nameOf = (kind: AttemptKind): string => cookieName(`vigie-${kind}`);

export function readAttempt(cookies: Cookies, kind: AttemptKind): Attempt | undefined {
  const text = cookies.get(nameOf(kind));
  if (!text) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export function writeAttempt(cookies: Cookies, kind: AttemptKind, attempt: Attempt): void {
  const options = cookieOptions(new Date(attempt.expiresAt));
  cookies.set(nameOf(kind), JSON.stringify(attempt), options);
}

export function deleteAttempt(cookies: Cookies, kind: AttemptKind): void {
  cookies.delete(nameOf(kind), cookieOptions());
}

/** Of a code under way, what its screen shows. */
export function codeView({ email, expiresAt, resendAt }: Attempt) {
  return {
    // In full, so that a typing mistake is seen; the cookie that holds it is httpOnly.
    email,
    expiresAt: Date.parse(expiresAt),
    resendAt: Date.parse(resendAt),
    now: Date.now(),
  };
}

/** What the API answers to whoever asks for a code, as an attempt to be kept. */
export function attemptOf(
  answer: { challenge?: string | null; expiresAt?: string | null; resendAt?: string | null },
  email: string,
): Attempt | undefined {
  const { challenge, expiresAt, resendAt } = answer;
  return challenge && expiresAt && resendAt ? { challenge, email, expiresAt, resendAt } : undefined;
}
