import { decryptBytes, encryptBytes } from '@vigie/chassis/secret';
import { createHash } from 'node:crypto';

/** Keys that lock the keys of files: the first one locks, each of them opens. */
export interface MasterKeys {
  /** Locks the key of one file, bound to the file's name. */
  lock(fileKey: Buffer, name: string): Buffer;
  /** Name of the newest one. */
  readonly name: string;
  /** Whether a key was locked with the newest one. */
  isNewest(locked: Buffer): boolean;
  /** @throws when the key was locked for another file or with a key that is not among these */
  unlock(locked: Buffer, name: string): Buffer;
}

/** Bytes by which a locked key says with which master key it was locked. */
const idSize = 8;

/** Bytes of a locked key: which master key, then nonce, key and tag. */
export const lockedSize = idSize + 12 + 32 + 16;

/** @param keys 32 bytes each, the newest first; the old ones stay until every file is locked anew */
export function masterKeys(keys: readonly Buffer[]): MasterKeys {
  const [newest] = keys;
  if (!newest) throw new Error('A store needs a key');
  return {
    name: idOf(newest).toString('hex'),
    isNewest: (locked) => idOf(newest).equals(locked.subarray(0, idSize)),
    lock: (fileKey, name) =>
      Buffer.concat([idOf(newest), encryptBytes(newest, contextOf(name), fileKey)]),
    unlock: (locked, name) => {
      const id = locked.subarray(0, idSize);
      const key = keys.find((each) => idOf(each).equals(id));
      if (!key) throw new Error('Locked with a key that is not given any more');
      return decryptBytes(key, contextOf(name), locked.subarray(idSize));
    },
  };
}

const contextOf = (name: string): string => `file ${name}`;

const idOf = (key: Buffer): Buffer =>
  createHash('sha256').update('master key').update(key).digest().subarray(0, idSize);
