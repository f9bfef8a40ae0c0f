import type { ActorTransaction } from '@vigie/chassis/database';
import { decryptValue, encryptValue } from '@vigie/chassis/secret';
import { and, eq, lt } from 'drizzle-orm';
import { stepOf } from './rules.ts';
import { totp } from './table.ts';

const contextOf = (personId: string): string => `totp ${personId}`;

/** A secret as it is kept: bound to its person. */
export function seal(dataKey: Buffer, personId: string, secret: string): Buffer {
  return encryptValue(dataKey, contextOf(personId), secret);
}

/** The secret of somebody's application, confirmed or not. */
export async function readTotp(tx: ActorTransaction, dataKey: Buffer, personId: string) {
  const [row] = await tx.select().from(totp).where(eq(totp.personId, personId));
  return row ? { ...row, plain: decryptValue(dataKey, contextOf(personId), row.secret) } : null;
}

/** Whether a code is right, and was not shown before: of two at once one is. */
export async function showTotp(
  tx: ActorTransaction,
  dataKey: Buffer,
  shown: { personId: string; code: string; now: Date },
): Promise<boolean> {
  const kept = await readTotp(tx, dataKey, shown.personId);
  const step = kept && stepOf(kept.plain, shown.code, shown.now);
  if (!step) return false;
  const fresh = await tx
    .update(totp)
    .set({ lastStep: step })
    .where(and(eq(totp.personId, shown.personId), lt(totp.lastStep, step)))
    .returning({ personId: totp.personId });
  return fresh.length > 0;
}
