import type { ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { passkey, type PasskeyRow } from './table.ts';

/** Passkeys of a person, the oldest first. */
export function listPasskeys(tx: ActorTransaction, personId: string): Promise<PasskeyRow[]> {
  return tx
    .select()
    .from(passkey)
    .where(eq(passkey.personId, personId))
    .orderBy(passkey.createdAt, passkey.id);
}

/** The passkey that a browser names. */
export async function findPasskey(
  tx: ActorTransaction,
  credentialId: string,
): Promise<PasskeyRow | null> {
  const [row] = await tx.select().from(passkey).where(eq(passkey.credentialId, credentialId));
  return row ?? null;
}
