import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { encryptValue } from '@vigie/chassis/secret';
import { nationalNumber } from './table.ts';

/** Keeps a national number, encrypted and bound to its employee. The right was checked by the command around it. */
export async function keepNationalNumber(
  tx: ActorTransaction,
  dataKey: Buffer,
  employee: { id: string; accountId: string },
  number: string,
): Promise<void> {
  const encrypted = encryptValue(dataKey, employee.id, number);
  await asJobWithin(tx, { task: 'keep-national-number', accountId: employee.accountId }, () =>
    tx
      .insert(nationalNumber)
      .values({ employeeId: employee.id, accountId: employee.accountId, encrypted })
      .onConflictDoUpdate({ target: nationalNumber.employeeId, set: { encrypted } }),
  );
}
