import { createHash } from 'node:crypto';
import { stringify, v7, validate } from 'uuid';

/** A new identifier: UUID version 7, so that rows made together stand together in an index. */
export function newId(): string {
  return v7();
}

/** The same identifier for the same words, however often it is asked for: UUID version 8 over their hash. */
export function idOf(...words: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return stringify(bytes);
}

/** True for a text that the database accepts as an identifier. */
export function isId(text: string): boolean {
  return validate(text);
}
