/** A link works this long (milliseconds). */
export const linkLife = 60 * 60 * 1000;

/** Links per account and hour. */
export const linksPerHour = 3;

/** Wrong tries for one account within a quarter of an hour, from browsers that its owner does not know. */
export const triesPerAccount = 5;

/** Wrong tries from one known browser, or from one address, within an hour. */
export const triesPerDevice = 10;
export const triesPerSource = 20;

/** Wrong tries of the whole service within an hour, from unknown browsers: whoever tries one password on all accounts. */
export const triesOfService = 600;

/** Wrong tries so far, each within its own span. */
export interface Failures {
  ofDevice: number;
  ofAccount: number;
  ofSource: number;
  ofService: number;
}

/**
 * Whether a password is looked at. A browser that the owner has used before has a count of its own: a stranger who
 * guesses makes strangers wait, never the owner, and the mailed code works for all.
 */
export function mayTry(known: boolean, failures: Failures): boolean {
  if (known) return failures.ofDevice < triesPerDevice;
  return (
    failures.ofAccount < triesPerAccount &&
    failures.ofSource < triesPerSource &&
    failures.ofService < triesOfService
  );
}
