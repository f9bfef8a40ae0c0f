import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { fingerprint } from '@vigie/chassis/secret';
import { and, eq, isNull } from 'drizzle-orm';
import { drawCode, normaliseCode } from '../sign-in/code.ts';
import { recoveryCode } from './table.ts';

/** Codes drawn at once. */
export const codesPerPerson = 10;

/** How a code is kept: recognised with the data key only, since forty bits alone can be searched through. */
const kept = (dataKey: Buffer, personId: string, code: string): string =>
  fingerprint(dataKey, `recovery ${personId} ${normaliseCode(code)}`);

/** Draws ten codes in place of those that were; they are shown once and stand nowhere. */
export async function drawCodes(
  tx: ActorTransaction,
  dataKey: Buffer,
  personId: string,
): Promise<string[]> {
  await forgetCodes(tx, personId);
  const codes = Array.from({ length: codesPerPerson }, drawCode);
  await tx
    .insert(recoveryCode)
    .values(
      codes.map((code) => ({ id: newId(), personId, codeHash: kept(dataKey, personId, code) })),
    );
  return codes;
}

/** Uses a code up; false for one that is wrong or was used. */
export async function showRecoveryCode(
  tx: ActorTransaction,
  dataKey: Buffer,
  shown: { personId: string; code: string; now: Date },
): Promise<boolean> {
  const { personId, code, now } = shown;
  const used = await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCode.personId, personId),
        eq(recoveryCode.codeHash, kept(dataKey, personId, code)),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ id: recoveryCode.id });
  return used.length > 0;
}

/** Codes stand in for a factor: without one there is nothing to stand in for. */
export async function forgetCodes(tx: ActorTransaction, personId: string): Promise<void> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId));
}
