import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { fingerprint } from '@vigie/chassis/secret';
import { and, eq, sql } from 'drizzle-orm';
import { nationalNumber } from './table.ts';

/**
 * Who of an account holds which of these national numbers, closed employees included: numbers are recognised, never
 * decrypted. Whoever asks has sent the numbers and learns ids only.
 */
export async function findHolders(
  tx: ActorTransaction,
  dataKey: Buffer,
  accountId: string,
  numbers: readonly string[],
): Promise<Map<string, string[]>> {
  const numberOf = new Map(numbers.map((number) => [fingerprint(dataKey, number), number]));
  const rows = await asJobWithin(tx, { task: 'match-national-numbers', accountId }, () =>
    tx
      .select({ employeeId: nationalNumber.employeeId, fingerprint: nationalNumber.fingerprint })
      .from(nationalNumber)
      .where(
        and(
          eq(nationalNumber.accountId, accountId),
          sql`${nationalNumber.fingerprint} = any(${sql.param([...numberOf.keys()])}::text[])`,
        ),
      ),
  );
  const holders = new Map<string, string[]>();
  for (const row of rows) {
    const number = numberOf.get(row.fingerprint ?? '');
    if (number) holders.set(number, [...(holders.get(number) ?? []), row.employeeId]);
  }
  return holders;
}
