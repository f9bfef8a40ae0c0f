import type { Readable } from 'node:stream';

/** Where the bytes of documents stand. What is put is never changed. */
export interface DocumentStore {
  /** Takes a file in; once this resolves it survives a loss of power. */
  put(content: Content): Promise<StoredFile>;
  /** @throws when there is no such file, or its first bytes were tampered with */
  open(key: string): Promise<Readable>;
  /** Forgets a file, and with it the key that opens it; does nothing when there is none. */
  remove(key: string): Promise<void>;
  /** Name of the master key that locks what is put: it tells nothing of the key itself. */
  readonly keyName: string;
  /**
   * Locks a file with the newest master key.
   * @returns false when it already is, or there is no such file
   */
  relock(key: string): Promise<boolean>;
}

/** Bytes as they come. */
export type Content = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export interface StoredFile {
  /** Random name under which the file is found again. */
  key: string;
  byteSize: number;
  /** Digest of the bytes, in hexadecimal. */
  sha256: string;
}
