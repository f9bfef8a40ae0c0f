import { createHmac, hkdfSync, type Hmac } from 'node:crypto';
import type { JournalRow } from './table.ts';

/** The digest before the first seal. */
export const noDigest = '0'.repeat(64);

/**
 * Key of the seals, derived from the key of the installation: whoever can write to the database cannot seal anew.
 * @param dataKey 32 bytes
 */
export function sealKey(dataKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', 'vigie journal seal', 32));
}

/** Takes rows in one after the other and gives the digest that closes them. */
export class Sealing {
  readonly #hmac: Hmac;
  rows = 0;

  /** @param before digest of the seal before, so that none can be left out either */
  constructor(key: Buffer, before: string) {
    this.#hmac = createHmac('sha256', key).update(before);
  }

  take(row: JournalRow): void {
    this.rows += 1;
    this.#hmac.update(`\n${canonical(row)}`);
  }

  /** HMAC-SHA-256 over the digest before and all rows, in hexadecimal. */
  digest(): string {
    return this.#hmac.digest('hex');
  }
}

/** One text for one row, whatever the order in which the database keeps its details. */
function canonical(row: JournalRow): string {
  const { position, id, subgraph, at, actorKind, actorId, author, device, requestId } = row;
  const { accountId, action, targetId, details } = row;
  const sorted = Object.entries(details).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([
    ...[position, id, subgraph, at.toISOString(), actorKind, actorId, author, device, requestId],
    ...[accountId, action, targetId, sorted],
  ]);
}
