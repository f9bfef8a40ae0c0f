/** A second step is open this long (milliseconds). */
export const stepLife = 10 * 60 * 1000;

/** Codes that may be typed in one step. */
export const triesPerStep = 5;

/** Wrong codes of one person within an hour, over all their steps: whoever holds the first factor may not go on guessing. */
export const triesPerHour = 15;

/** What somebody can show as their second factor. */
export interface Held {
  totp: boolean;
  passkeys: number;
  recoveryCodes: number;
}

/** Recovery codes alone are no factor: they stand in for a lost one. */
export function isProtected({ totp, passkeys }: Held): boolean {
  return totp || passkeys > 0;
}

interface Situation {
  held: Held;
  /** The service demands a second factor of this person. */
  demanded: boolean;
  /** The browser spares it. */
  trusted: boolean;
}

/** What stands between a first factor and the session: the second one, the making of one, or nothing. */
export function nextStep({ held, demanded, trusted }: Situation): 'prove' | 'enrol' | null {
  if (isProtected(held)) return trusted ? null : 'prove';
  return demanded ? 'enrol' : null;
}

/** Whether the service demands a second factor of somebody. */
export function isDemanded(
  person: { staff: boolean; administrator: boolean },
  setting: { secondFactorOfStaff: boolean; secondFactorOfAdministrators: boolean },
): boolean {
  return (
    (person.staff && setting.secondFactorOfStaff) ||
    (person.administrator && setting.secondFactorOfAdministrators)
  );
}

/** Whether a factor may go: not the last one of somebody of whom the service demands one. */
export function mayRemove(held: Held, which: 'totp' | 'passkey', demanded: boolean): boolean {
  const left =
    which === 'totp' ? { ...held, totp: false } : { ...held, passkeys: held.passkeys - 1 };
  return !demanded || isProtected(left);
}
