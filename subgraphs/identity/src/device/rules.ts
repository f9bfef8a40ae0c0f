import type { SessionRow } from '../session/table.ts';

/** Longest name of a browser, in characters. */
export const longestName = 200;

/** People whom one browser is kept for. */
export const secretsPerBrowser = 4;

interface Arrival {
  /** The person has signed in with this browser before. */
  known: boolean;
  /** Browsers with which they did. */
  devicesKnown: number;
  way: SessionRow['way'];
}

/**
 * Whether a sign-in is told by mail. The very first one is not, where the code of the same minute came to the same
 * mailbox: a warning that everybody gets on their first day is one that nobody reads later.
 */
export function isToBeTold({ known, devicesKnown, way }: Arrival): boolean {
  return !known && (devicesKnown > 0 || way !== 'code');
}

/** True while a device spares its person the second factor. */
export function isTrusted(device: { trustedUntil: Date | null }, now: Date): boolean {
  return device.trustedUntil !== null && device.trustedUntil > now;
}
