import type { Readable } from 'node:stream';

/** Where the bytes of documents stand. What is put is never changed. */
export interface DocumentStore {
  /** Takes a file in; once this resolves it survives a loss of power. */
  put(content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** @throws when there is no such file */
  open(key: string): Promise<Readable>;
  /** Forgets a file; does nothing when there is none. */
  remove(key: string): Promise<void>;
}

export interface StoredFile {
  /** Random name under which the file is found again. */
  key: string;
  byteSize: number;
  /** Digest of the bytes, in hexadecimal. */
  sha256: string;
}
