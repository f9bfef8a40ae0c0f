import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import { cookieName, cookieOptions } from './cookie-names';

const schema = z.object({
  secret: z.string(),
  expiresAt: z.string(),
  kind: z.enum(['PROVE', 'ENROL']),
  totp: z.boolean(),
  passkey: z.boolean(),
  trustDays: z.number(),
  /** Where sign-in leads. */
  next: z.string(),
});

/** A sign-in whose first factor was shown. */
export type Step = z.infer<typeof schema>;

const name = (): string => cookieName('vigie-etape');

export function readStep(cookies: Cookies): Step | undefined {
  const text = cookies.get(name());
  if (!text) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export function writeStep(cookies: Cookies, step: Step): void {
  cookies.set(name(), JSON.stringify(step), cookieOptions(new Date(step.expiresAt)));
}

export function deleteStep(cookies: Cookies): void {
  cookies.delete(name(), cookieOptions());
}
