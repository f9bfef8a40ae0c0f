import { FileMissing } from '@vigie/documents/store/failure';
import type { Shelf } from '@vigie/documents/store/shelf';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { keep } from './inventory.ts';

/** Where a backup holds a sealed file: the same place wherever the house keeps it, so that it may move. */
export const pathOfSealed = (name: string): string => join('files', name.slice(0, 2), name);

/** Copies a file of the house and gives its sum; null for one that has gone meanwhile. */
export async function takeFrom(shelf: Shelf, name: string, to: string): Promise<string | null> {
  try {
    return await keep(await shelf.read(name), to);
  } catch (error) {
    if (error instanceof FileMissing) return null;
    throw error;
  }
}

/** Gives a file back to the house, unless it still has it: nothing is overwritten. */
export async function putBack(shelf: Shelf, from: string): Promise<void> {
  const name = basename(from);
  if (!(await shelf.has(name))) await shelf.write(name, createReadStream(from));
}
