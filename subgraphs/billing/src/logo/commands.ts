import type { ActorTransaction } from '@vigie/chassis/database';
import { createHash } from 'node:crypto';
import { logo } from './table.ts';

/** Keeps the logo that an invoice is issued with, once however many bear it; gives its digest. */
export async function keepLogo(tx: ActorTransaction, picture: string): Promise<string> {
  const digest = createHash('sha256').update(picture).digest('hex');
  await tx.insert(logo).values({ digest, picture }).onConflictDoNothing();
  return digest;
}
