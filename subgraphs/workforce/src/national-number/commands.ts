import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { encryptValue, fingerprint } from '@vigie/chassis/secret';
import { nationalNumber } from './table.ts';

/** Keeps a national number, encrypted and bound to its employee. The right was checked by the command around it. */
export async function keepNationalNumber(
  tx: ActorTransaction,
  dataKey: Buffer,
  employee: { id: string; accountId: string },
  number: string,
): Promise<void> {
  const kept = {
    encrypted: encryptValue(dataKey, employee.id, number),
    fingerprint: fingerprint(dataKey, number),
  };
  await asJobWithin(tx, { task: 'keep-national-number', accountId: employee.accountId }, () =>
    tx
      .insert(nationalNumber)
      .values({ employeeId: employee.id, accountId: employee.accountId, ...kept })
      .onConflictDoUpdate({ target: nationalNumber.employeeId, set: kept }),
  );
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
