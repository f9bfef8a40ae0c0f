import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq } from 'drizzle-orm';
import { slot } from './table.ts';

/** The slot of an hour of a practitioner, while it is free: for an appointment that was given up and comes back. */
export async function findFreeAt(
  tx: ActorTransaction,
  { practitionerId, startsAt }: { practitionerId: string | null; startsAt: Date | null },
): Promise<string | null> {
  if (!practitionerId || !startsAt) return null;
  const [same] = await tx
    .select({ id: slot.id })
    .from(slot)
    .where(
      and(
        eq(slot.practitionerId, practitionerId),
        eq(slot.startsAt, startsAt),
        eq(slot.status, 'free'),
      ),
    );
  return same?.id ?? null;
}
