/** A code works this long (milliseconds); ASVS 6.5.5 allows no more. */
export const codeLife = 10 * 60 * 1000;

/** A new code may be asked after this time (milliseconds). */
export const resendAfter = 30 * 1000;

/** Tries per code. */
export const triesPerCode = 5;

/** Codes per address and hour; with the tries it bounds what guessing can reach. */
export const codesPerHour = 5;

/** Wrong codes and passwords within an hour: more than people mistype, however many or few they are. */
export function isAlarming(failed: { codes: number; passwords: number; people: number }): boolean {
  return failed.codes + failed.passwords > Math.max(100, failed.people / 100);
}

/** What the mail job sends for a challenge. */
export type SignInMail = 'code' | 'unknown' | 'throttled' | 'nothing';

interface Situation {
  /** True when somebody with access has this address. */
  known: boolean;
  /** Codes sent to the address during the last hour. */
  codesSent: number;
  /** Mails other than codes sent to the address during the last day. */
  noticesSent: number;
}

/**
 * Which mail leaves. An address without access learns whom to contact, once a day at most, so that the form cannot
 * flood a stranger; a member who asks too often learns the same.
 */
export function mailFor({ known, codesSent, noticesSent }: Situation): SignInMail {
  if (known && codesSent < codesPerHour) return 'code';
  if (noticesSent > 0) return 'nothing';
  return known ? 'throttled' : 'unknown';
}
