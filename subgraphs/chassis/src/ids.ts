import { v7, validate } from 'uuid';

/** A new identifier: UUID version 7, so that rows made together stand together in an index. */
export function newId(): string {
  return v7();
}

/** True for a text that the database accepts as an identifier. */
export function isId(text: string): boolean {
  return validate(text);
}
