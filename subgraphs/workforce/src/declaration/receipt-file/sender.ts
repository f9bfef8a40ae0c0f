import type { ActorTransaction } from '@vigie/chassis/database';
import type { Sender } from '@vigie/pdf/page';
import { sql } from 'drizzle-orm';

/** The service as its papers name it at their head; null before its settings were entered. */
export async function findSender(tx: ActorTransaction): Promise<Sender | null> {
  const [row] = await tx.execute<Sender & Record<string, unknown>>(sql`
    select name, phone, email, street, post_code as "postCode", city, opening_hours as "openingHours", hue, logo
    from access.letterhead()`);
  return row ?? null;
}
