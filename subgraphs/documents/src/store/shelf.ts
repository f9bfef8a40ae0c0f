import type { Readable } from 'node:stream';
import type { Content } from './store.ts';

/**
 * A place for sealed files: it sees neither what they hold nor what they are called outside. Whatever it is asked fails
 * with `StoreLost` while it cannot answer.
 */
export interface Shelf {
  /** Takes a file whole or not at all, also in the place of one of that name; once this resolves it survives a loss of power. */
  write(name: string, content: Content): Promise<void>;
  /** @throws FileMissing when there is no such file */
  read(name: string): Promise<Readable>;
  has(name: string): Promise<boolean>;
  /** Does nothing when there is no such file. */
  remove(name: string): Promise<void>;
  /** Every file that stands on it, for whoever copies it elsewhere. */
  names(): AsyncIterable<string>;
}

/** Names are random: nobody can ask for a file whose name was not told. */
export function isName(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/** @throws for what is no name: it would lead elsewhere */
export function assertName(text: string): void {
  if (!isName(text)) throw new Error('Not a key of this store');
}
