import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { clientSecret } from './table.ts';

/** Characters of a secret by which people tell it from another. */
const hintLength = 4;

/** Draws a secret for a program: it is told once, and only its hash is kept. */
export async function drawSecret(tx: ActorTransaction, clientId: string): Promise<string> {
  const secret = newSecret();
  await keepSecret(tx, clientId, secret);
  return secret;
}

export async function keepSecret(
  tx: ActorTransaction,
  clientId: string,
  secret: string,
): Promise<void> {
  await tx.insert(clientSecret).values({
    ...{ id: newId(), clientId, secretHash: hashSecret(secret) },
    hint: secret.slice(-hintLength),
  });
}
