import { hash, verify } from '@node-rs/argon2';

/** argon2id as OWASP asks for at least: 19 MiB, two passes, one lane; some twenty milliseconds. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as it is kept, with its salt and costs. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), costs);
}

let nobodys: Promise<string> | undefined;

/** Compares; takes as long without a stored hash, so that time does not tell who has a password. */
export async function matchesPassword(typed: string, stored: string | null): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await nobodys), typed.normalize('NFC'));
  return stored !== null && matches;
}
