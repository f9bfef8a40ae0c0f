import type { ActorTransaction } from '@vigie/chassis/database';
import { hashPassword } from '@vigie/identity/password/hash';
import { writePassword } from '@vigie/identity/seed';
import { createHmac } from 'node:crypto';

/** How the owner of an account comes in without the mail inbox. */
export interface DemoPassword {
  memberNumber: string;
  password: string;
}

/** The account of the baker, who owns it. */
const memberNumber = '0010001';

/**
 * Gives the baker a password, unless there is one. It follows from the installation's own secret, so that none stands in
 * the repository.
 */
export async function seedPassword(
  tx: ActorTransaction,
  environment: Record<string, string>,
): Promise<DemoPassword> {
  const secret = createHmac('sha256', environment['DATA_KEY'] ?? '').update('demo password');
  const password = `Vg7-${secret.digest('base64url').slice(0, 16)}`;
  await writePassword(tx, memberNumber, await hashPassword(password));
  return { memberNumber, password };
}
