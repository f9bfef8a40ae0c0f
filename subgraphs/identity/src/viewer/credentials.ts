import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, isNull } from 'drizzle-orm';
import { factorReset } from '../factor-reset/table.ts';
import { listPasskeys } from '../passkey/queries.ts';
import type { PasskeyRow } from '../passkey/table.ts';
import { findPassword, ownedNumbers } from '../password/queries.ts';
import { findPerson } from '../person/queries.ts';
import { readDemanded, readHeld } from '../second-factor/queries.ts';
import { totp } from '../totp/table.ts';

/** What somebody proves themselves with, beside the code by mail. */
export interface CredentialsRow {
  memberNumbers: string[];
  passwordSetAt: Date | null;
  totpSince: Date | null;
  passkeys: PasskeyRow[];
  recoveryCodesLeft: number;
  secondFactorDemanded: boolean;
  resetAt: Date | null;
}

export async function readCredentials(
  tx: ActorTransaction,
  personId: string,
): Promise<CredentialsRow> {
  const subject = await findPerson(tx, personId);
  const [application] = await tx.select().from(totp).where(eq(totp.personId, personId));
  const [reset] = await tx
    .select()
    .from(factorReset)
    .where(
      and(
        eq(factorReset.personId, personId),
        isNull(factorReset.cancelledAt),
        isNull(factorReset.appliedAt),
      ),
    );
  return {
    memberNumbers: await ownedNumbers(tx, personId),
    passwordSetAt: (await findPassword(tx, personId))?.setAt ?? null,
    totpSince: application?.confirmedAt ?? null,
    passkeys: await listPasskeys(tx, personId),
    recoveryCodesLeft: (await readHeld(tx, personId)).recoveryCodes,
    secondFactorDemanded: subject !== null && (await readDemanded(tx, subject)),
    resetAt: reset?.effectiveAt ?? null,
  };
}
