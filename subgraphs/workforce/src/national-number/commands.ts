import { anyOf } from '@vigie/chassis/any-of';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, jobOver, type ActorTransaction } from '@vigie/chassis/database';
import { insertMany } from '@vigie/chassis/many';
import { decryptValue, encryptValue, fingerprint } from '@vigie/chassis/secret';
import { eq } from 'drizzle-orm';
import { numberOf } from './rules.ts';
import { nationalNumber } from './table.ts';

/** Keeps a national number, encrypted and bound to its employee. The right was checked by the command around it. */
export function keepNationalNumber(
  tx: ActorTransaction,
  dataKey: Buffer,
  employee: { id: string; accountId: string },
  number: string,
): Promise<void> {
  const { id: employeeId, accountId } = employee;
  return keepNationalNumbers(tx, dataKey, [{ employeeId, accountId, number }]);
}

/** The same for many employees, of one account unless the service loads its register. */
export async function keepNationalNumbers(
  tx: ActorTransaction,
  dataKey: Buffer,
  numbers: readonly { employeeId: string; accountId: string; number: string }[],
): Promise<void> {
  if (numbers.length === 0) return;
  const rows = numbers.map(({ employeeId, accountId, number }) => ({
    employeeId,
    accountId,
    encrypted: encryptValue(dataKey, employeeId, number),
    fingerprint: fingerprint(dataKey, number),
  }));
  await asJobWithin(tx, jobOver('keep-national-number', rows), async () => {
    await tx.delete(nationalNumber).where(
      anyOf(
        nationalNumber.employeeId,
        rows.map(({ employeeId }) => employeeId),
      ),
    );
    await insertMany(tx, nationalNumber, rows);
  });
}

/**
 * A command's input as its idempotency key remembers it: by the fingerprint of the number, since the plain hash that is
 * kept of an input would give the number away to whoever reads the table and tries them all.
 */
export function withoutNumber<Input extends { nationalNumber?: string | null | undefined }>(
  dataKey: Buffer,
  input: Input,
): Input {
  const { nationalNumber } = input;
  return nationalNumber
    ? { ...input, nationalNumber: fingerprint(dataKey, nationalNumber) }
    : input;
}

/** Whether the number on file fits a holder corrected so. Only the answer leaves; none on file fits everybody. */
export function numberOnFileFits(
  tx: ActorTransaction,
  dataKey: Buffer,
  employee: { id: string; accountId: string },
  holder: { sex: 'FEMALE' | 'MALE'; birthDate: CivilDate },
): Promise<boolean> {
  const job = { task: 'compare-national-number', accountId: employee.accountId };
  return asJobWithin(tx, job, async () => {
    const [row] = await tx
      .select()
      .from(nationalNumber)
      .where(eq(nationalNumber.employeeId, employee.id));
    if (!row) return true;
    return numberOf(decryptValue(dataKey, employee.id, row.encrypted), holder) !== null;
  });
}
