import type { ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { logo } from './table.ts';

/** The picture that an invoice names by its digest; null where the service had none. */
export async function findLogo(
  tx: ActorTransaction,
  digest: string | null,
): Promise<string | null> {
  if (digest === null) return null;
  const [row] = await tx
    .select({ picture: logo.picture })
    .from(logo)
    .where(eq(logo.digest, digest));
  return row?.picture ?? null;
}
