import { z } from 'zod';

const address = z.email().max(254);

/** An address in lower case without outer spaces, or null when it is none. */
export function parseEmailAddress(text: string): string | null {
  const result = address.safeParse(text.trim().toLowerCase());
  return result.success ? result.data : null;
}
