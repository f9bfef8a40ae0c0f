import { hashSecret } from '@vigie/chassis/secret';
import type { DocumentRow } from '../document/table.ts';
import { visitKinds } from '../kind/kinds.ts';
import type { ForwardRow } from './table.ts';

/** A link works this long (milliseconds): two weeks, holidays and a forgotten mailbox included. */
export const linkLife = 14 * 24 * 60 * 60 * 1000;

/** Links to one document within a day at most: a mailbox is no letterbox to fill. */
export const mostPerDay = 5;

/** Wrong birth dates after which a link is dead; the policy of the table says the same. */
export const mostWrongAnswers = 5;

/** Whether a document is passed on from here: a paper of a visit. A summons has ways of its own. */
export function isPaper({ kind, visitId }: DocumentRow): boolean {
  return visitKinds.includes(kind) && visitId !== null;
}

export function triesLeft({ wrongAnswers }: Pick<ForwardRow, 'wrongAnswers'>): number {
  return mostWrongAnswers - wrongAnswers;
}

/** What is kept of a birth date: without the link it cannot be searched through. */
export function birthProofOf(token: string, birthDate: string): string {
  return hashSecret(`${token} ${birthDate}`);
}

/** Whether a link still works, or will once its mail has left. */
export function isOpen({ endedAt, expiresAt, wrongAnswers }: ForwardRow, now: Date): boolean {
  return endedAt === null && expiresAt > now && wrongAnswers < mostWrongAnswers;
}
