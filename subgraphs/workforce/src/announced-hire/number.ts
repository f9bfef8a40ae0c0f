import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { decryptValue } from '@vigie/chassis/secret';
import { eq } from 'drizzle-orm';
import type { ConfirmHireInput } from '../generated/resolvers.ts';
import { numberOf } from '../national-number/rules.ts';
import { factsOnFile } from './facts.ts';
import { announcedHireNumber, type HireRow } from './table.ts';
import type { Pen } from './write.ts';

/**
 * The announced national number, for the employee that the hire becomes; null for none, and for one that no longer fits
 * once sex or birth date are corrected: nobody is shown it, so nobody could repair it.
 */
export async function announcedNumber(
  tx: ActorTransaction,
  { dataKey }: Pick<Pen, 'dataKey'>,
  row: HireRow,
  input: Pick<ConfirmHireInput, 'sex' | 'birthDate'>,
): Promise<string | null> {
  const { id, accountId, hasNationalNumber } = row.hire;
  if (!hasNationalNumber) return null;
  const [kept] = await asJobWithin(tx, { task: 'confirm-hire', accountId }, () =>
    tx.select().from(announcedHireNumber).where(eq(announcedHireNumber.hireId, id)),
  );
  if (!kept) return null;
  const { sex, birthDate } = factsOnFile(row);
  const holder = { sex: input.sex ?? sex, birthDate: input.birthDate ?? birthDate };
  return numberOf(decryptValue(dataKey, id, kept.encrypted), holder);
}
