import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** Letters and digits that no typeface makes look alike: no I, L, O, 0, 1. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Characters of a code; 31⁸ values, so that guessing stays hopeless at any number of accounts. */
const length = 8;

/** A new code as it is mailed: `XXXX-XXXX`. */
export function drawCode(): string {
  const characters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/** A typed code as it is compared: upper case, without dash or spaces. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** A code as it is kept: salted and slowly hashed, because forty bits alone can be searched through. */
export async function hashCode(code: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(normaliseCode(code), salt);
  return `${salt.toString('base64url')}.${hash.toString('base64url')}`;
}

/** Compares in constant time; takes as long without a stored hash, so that time does not tell who is known. */
export async function matchesCode(typed: string, stored: string | null): Promise<boolean> {
  const [salt = '', hash = ''] = (stored ?? '.').split('.');
  const derived = await derive(normaliseCode(typed), Buffer.from(salt, 'base64url'));
  const expected = Buffer.from(hash, 'base64url');
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}

function derive(code: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(code, salt, 32, { N: 16384, r: 8, p: 1 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
