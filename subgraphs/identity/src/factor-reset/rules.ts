import { fingerprint } from '@vigie/chassis/secret';
import { timingSafeEqual } from 'node:crypto';
import { isId } from '@vigie/chassis/ids';
import type { ResetState } from '../generated/resolvers.ts';
import type { FactorResetRow } from './table.ts';

/** What was seen is written down: so many characters at least, so many at most. */
export const noteLengths = { least: 10, most: 500 };

/** Where a reset stands at an instant. */
export function stateAt(
  now: Date,
  { cancelledAt, effectiveAt }: Pick<FactorResetRow, 'cancelledAt' | 'effectiveAt'>,
): ResetState {
  if (cancelledAt !== null) return 'CANCELLED';
  return effectiveAt > now ? 'WAITING' : 'DUE';
}

/** What the link of an announcement carries: it follows from the installation's key and stands nowhere. */
export function cancelLink(dataKey: Buffer, resetId: string): string {
  return `${resetId}.${fingerprint(dataKey, `cancel reset ${resetId}`)}`;
}

/** The reset that a link calls off; null for a link that we did not write. */
export function resetOfLink(dataKey: Buffer, link: string): string | null {
  const [id = ''] = link.split('.');
  if (!isId(id)) return null;
  const [shown, written] = [Buffer.from(link), Buffer.from(cancelLink(dataKey, id))];
  return shown.length === written.length && timingSafeEqual(shown, written) ? id : null;
}
