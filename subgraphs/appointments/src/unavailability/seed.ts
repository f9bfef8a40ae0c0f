import type { ActorTransaction } from '@vigie/chassis/database';
import type { Unavailable } from './rules.ts';
import { awaySpan, unavailability } from './table.ts';

export type UnavailabilitySeed = Unavailable & { employeeId: string; accountId: string };

export async function seedUnavailabilities(
  tx: ActorTransaction,
  said: readonly UnavailabilitySeed[],
): Promise<void> {
  for (const { employeeId, accountId, halfDays, spans } of said) {
    await tx.insert(unavailability).values({ employeeId, accountId, halfDays });
    const rows = spans.map((span) => ({ employeeId, accountId, ...span }));
    if (rows.length > 0) await tx.insert(awaySpan).values(rows);
  }
}
