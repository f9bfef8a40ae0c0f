import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import type { DocumentRefused } from '../document/refusal.ts';
import type { DeliveryState } from '../generated/resolvers.ts';
import type { DeliveryRow } from './table.ts';

/** Where a delivery stands: revoked, or the furthest step that is known of it, and a refusal unless something came after all. */
export function stateOf(row: Pick<DeliveryRow, Step>): DeliveryState {
  if (row.revokedAt) return 'REVOKED';
  if (row.confirmedAt) return 'CONFIRMED';
  if (row.seenAt) return 'SEEN';
  if (row.refusedAt) return 'REFUSED';
  if (row.deliveredAt) return 'DELIVERED';
  return row.sentAt ? 'SENT' : 'WAITING';
}

type Step = 'revokedAt' | 'sentAt' | 'deliveredAt' | 'refusedAt' | 'seenAt' | 'confirmedAt';

/** Hours after the end of an appointment for which its private link still opens. */
const linkOutlives = 24;

/** Whether a private link still opens: until the day after the appointment. */
export function isLinkOpen(endsAt: Date, now: Date): boolean {
  return now.getTime() <= endsAt.getTime() + linkOutlives * 3_600_000;
}

/** The address that a channel can reach, or null: a mail address, or a mobile number as `+33612345678`. */
export function reachable(channel: 'MAIL' | 'SMS', typed: string): string | null {
  return channel === 'MAIL' ? parseEmailAddress(typed) : mobileNumber(typed);
}

/** Messages that one summons may cause: enough to correct an address, too few to pester somebody. */
export const mostMessages = 5;

/** By which way, and to which address as it was typed. */
export interface Wanted {
  channel: 'MAIL' | 'SMS';
  address: string;
}

/** What is wrong with an address as it was typed; null when a message can leave for it. */
export function addressRefusal(
  { channel, address }: Wanted,
  texts: boolean,
): DocumentRefused | null {
  if (channel === 'SMS' && !texts) return { code: 'CHANNEL_CLOSED', field: 'channel' };
  const typed = address.trim();
  if (typed === '') return { code: 'REQUIRED', field: 'address' };
  if (reachable(channel, typed) !== null) return null;
  return { code: channel === 'SMS' ? 'INVALID_NUMBER' : 'INVALID_EMAIL', field: 'address' };
}

/** French mobile numbers, overseas ones included, however they are spaced; others in their international form. */
export function mobileNumber(typed: string): string | null {
  const digits = typed.replace(/[\s.\-()\u00a0\u202f]/g, '').replace(/^00/, '+');
  if (/^0[67]\d{8}$/.test(digits)) return `+33${digits.slice(1)}`;
  return /^\+[1-9]\d{7,14}$/.test(digits) ? digits : null;
}
