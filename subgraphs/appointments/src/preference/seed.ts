import type { ActorTransaction } from '@vigie/chassis/database';
import type { Wanted } from './rules.ts';
import { closedSpan, preference } from './table.ts';

export type PreferenceSeed = Wanted & { accountId: string };

export async function seedPreferences(
  tx: ActorTransaction,
  preferences: readonly PreferenceSeed[],
): Promise<void> {
  for (const { closures, ...values } of preferences) {
    await tx.insert(preference).values(values);
    const spans = closures.map((span) => ({ accountId: values.accountId, ...span }));
    if (spans.length > 0) await tx.insert(closedSpan).values(spans);
  }
}
